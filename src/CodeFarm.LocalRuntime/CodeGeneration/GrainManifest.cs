using System.Reflection;
using CodeFarm.LocalRuntime.Calls;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.CodeGeneration;

/// <summary>The grain interfaces, grain classes and crossing types of a process.</summary>
public sealed class GrainManifest
{
    private static readonly Lazy<GrainManifest> LoadedAssemblies = new(Load);

    private readonly Dictionary<Type, (string Name, Func<GrainReferenceShared, IdSpan, GrainReference> Create)> _interfaces = [];
    private readonly List<Type> _grainClasses = [];
    private readonly Dictionary<string, Type> _typesByAlias = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, string> _aliasesByType = [];

    /// <summary>The grain classes.</summary>
    internal IReadOnlyList<Type> GrainClasses => _grainClasses;

    /// <summary>What the assemblies of this process hold: the loaded ones and those that they refer to.</summary>
    internal static GrainManifest Current => LoadedAssemblies.Value;

    /// <summary>Adds a grain interface and how a reference for it is made.</summary>
    public void AddInterface(Type interfaceType, string name, Func<GrainReferenceShared, IdSpan, GrainReference> create)
    {
        ArgumentNullException.ThrowIfNull(interfaceType);
        _interfaces[interfaceType] = (name, create);
    }

    /// <summary>Adds a grain class.</summary>
    public void AddGrainClass(Type grainClass) => _grainClasses.Add(grainClass);

    /// <summary>Adds a type that crosses grain boundaries, under its alias.</summary>
    /// <exception cref="InvalidOperationException">Another type has the alias.</exception>
    public void AddCrossingType(Type type, string alias)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (_typesByAlias.TryGetValue(alias, out var other) && other != type)
            throw new InvalidOperationException($"{type} and {other} have the same alias \"{alias}\"; rename one.");
        _typesByAlias[alias] = type;
        _aliasesByType[type] = alias;
    }

    internal (string Name, Func<GrainReferenceShared, IdSpan, GrainReference> Create) GetInterface(Type interfaceType) =>
        _interfaces.TryGetValue(interfaceType, out var found)
            ? found
            : throw new ArgumentException(
                $"{interfaceType} has no generated reference: it must be an interface that derives from IGrain, in a project "
                + "that runs the generator.",
                nameof(interfaceType));

    internal string GetAlias(Type type) =>
        _aliasesByType.TryGetValue(type, out var alias)
            ? alias
            : type.FullName ?? throw new ArgumentException($"{type} cannot be named in storage; give it an [Alias].", nameof(type));

    internal Type? FindType(string alias) => _typesByAlias.GetValueOrDefault(alias) ?? Type.GetType(alias);

    private static GrainManifest Load()
    {
        var manifest = new GrainManifest();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies());
        while (queue.TryDequeue(out var assembly))
        {
            if (assembly.IsDynamic || assembly.FullName is not { } name || IsFrameworks(name) || !seen.Add(name))
                continue;
            if (assembly.GetCustomAttribute<GrainManifestProviderAttribute>() is { } attribute)
                ((IGrainManifestProvider)Activator.CreateInstance(attribute.Provider, nonPublic: true)!).Populate(manifest);
            foreach (var reference in assembly.GetCustomAttributes<GrainManifestReferenceAttribute>())
                queue.Enqueue(Assembly.Load(reference.AssemblyName));
            foreach (var reference in assembly.GetReferencedAssemblies())
            {
                if (!IsFrameworks(reference.FullName) && !seen.Contains(reference.FullName))
                    queue.Enqueue(Assembly.Load(reference));
            }
        }

        return manifest;
    }

    // The framework's assemblies hold no grains; skipping them saves a third of a second at start.
    private static bool IsFrameworks(string name) =>
        name.StartsWith("System", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.", StringComparison.Ordinal)
        || name.StartsWith("netstandard", StringComparison.Ordinal)
        || name.StartsWith("xunit", StringComparison.Ordinal);
}
