using CodeFarm.LocalRuntime.Activations;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Concurrency;
using Orleans.Metadata;
using Orleans.Runtime;
using System.Collections.Immutable;
using System.Reflection;
using CodeFarm.LocalRuntime.State;

namespace CodeFarm.LocalRuntime.Grains;

/// <summary>What the runtime knows of a grain class. Reflection happens here, once a class, and never on a call.</summary>
internal sealed class GrainClass
{
    private readonly Func<Activation, object?[]> _arguments;
    private readonly ConstructorInvoker _constructor;

    public GrainClass(Type type, IServiceProvider services)
    {
        Type = type;
        GrainType = NameOf(type, services);
        Properties = ReadProperties(type, GrainType, services);
        IsReentrant = Properties.Properties.ContainsKey(WellKnownGrainTypeProperties.Reentrant);
        StreamNamespaces = [.. type.GetCustomAttributes<ImplicitStreamSubscriptionAttribute>().Select(a => a.Namespace)];
        if (type.GetCustomAttribute<StatelessWorkerAttribute>()?.PlacementStrategy is StatelessWorkerPlacement workers)
            MaximumLocalWorkers = workers.MaxLocal;
        if (MaximumLocalWorkers > 0 && StreamNamespaces.Length > 0)
            throw new InvalidOperationException($"{type}: a stateless worker cannot subscribe to streams; it has no identity.");
        (_constructor, _arguments) = FindConstructor(type);
    }

    public Type Type { get; }

    public GrainType GrainType { get; }

    public GrainProperties Properties { get; }

    public bool IsReentrant { get; }

    /// <summary>0 where the class is no stateless worker.</summary>
    public int MaximumLocalWorkers { get; }

    public ImmutableArray<string> StreamNamespaces { get; }

    /// <summary>Makes the instance, in a turn of the activation.</summary>
    /// <exception cref="InvalidOperationException">The constructor failed, or lacks a service; it is the inner exception.</exception>
    public object Create(Activation activation)
    {
        try
        {
            return _constructor.Invoke(_arguments(activation).AsSpan())!;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(
                $"Failed to create an instance of grain type '{Type}'. See {nameof(Exception.InnerException)} for details.", exception);
        }
    }

    // Orleans' convention: the class name in lower case without the suffix "grain".
    private static GrainType NameOf(Type type, IServiceProvider services)
    {
        if (type.GetCustomAttribute<GrainTypeAttribute>() is { } attribute)
            return attribute.GetGrainType(services, type);
        var name = type.Name.ToLowerInvariant();
        return GrainType.Create(name.EndsWith("grain", StringComparison.Ordinal) && name.Length > 5 ? name[..^5] : name);
    }

    private static GrainProperties ReadProperties(Type type, GrainType grainType, IServiceProvider services)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in type.GetCustomAttributes(inherit: true).OfType<IGrainPropertiesProviderAttribute>())
            attribute.Populate(services, type, grainType, properties);
        return new(properties.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private static (ConstructorInvoker, Func<Activation, object?[]>) FindConstructor(Type type)
    {
        var constructors = type.GetConstructors();
        if (constructors.Length != 1)
            throw new InvalidOperationException($"{type} must have exactly one public constructor; it has {constructors.Length}.");
        var parameters = constructors[0].GetParameters().Select(p => ArgumentOf(type, p)).ToArray();
        return (ConstructorInvoker.Create(constructors[0]), activation => Array.ConvertAll(parameters, make => make(activation)));
    }

    private static Func<Activation, object?> ArgumentOf(Type type, ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is { } persistent)
        {
            if (!parameter.ParameterType.IsGenericType
                || parameter.ParameterType.GetGenericTypeDefinition() != typeof(IPersistentState<>))
            {
                throw new InvalidOperationException(
                    $"{type}: [PersistentState] parameter '{parameter.Name}' must be an IPersistentState<T>.");
            }

            var name = string.IsNullOrEmpty(persistent.StateName) ? parameter.Name! : persistent.StateName;
            var stateType = typeof(PersistentState<>).MakeGenericType(parameter.ParameterType.GetGenericArguments());
            var make = ConstructorInvoker.Create(stateType.GetConstructors().Single());
            return activation => make.Invoke(activation, name);
        }

        if (parameter.ParameterType == typeof(IGrainContext))
            return static activation => activation;
        if (parameter.ParameterType == typeof(IGrainFactory))
            return static activation => activation.Silo.GrainFactory;
        if (parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed)
            return activation => activation.ActivationServices.GetRequiredKeyedService(parameter.ParameterType, keyed.Key);
        return parameter.HasDefaultValue
            ? activation => activation.ActivationServices.GetService(parameter.ParameterType) ?? parameter.DefaultValue
            : activation => activation.ActivationServices.GetRequiredService(parameter.ParameterType);
    }
}
