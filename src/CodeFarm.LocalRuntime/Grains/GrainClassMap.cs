using System.Collections.Concurrent;
using CodeFarm.LocalRuntime.CodeGeneration;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Grains;

/// <summary>The grain classes of a cluster, by their type names, interfaces and stream namespaces.</summary>
internal sealed class GrainClassMap
{
    private readonly Dictionary<GrainType, GrainClass> _classes = [];
    private readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainType> _byInterface = new();
    private readonly Dictionary<string, GrainClass[]> _byNamespace;

    public GrainClassMap(GrainManifest manifest, IServiceProvider services)
    {
        foreach (var type in manifest.GrainClasses)
        {
            var grainClass = new GrainClass(type, services);
            if (!_classes.TryAdd(grainClass.GrainType, grainClass))
            {
                throw new InvalidOperationException(
                    $"{type} and {_classes[grainClass.GrainType].Type} have the same grain type '{grainClass.GrainType}'; "
                    + "give one of them a [GrainType].");
            }
        }

        _byNamespace = _classes.Values
            .SelectMany(static grainClass => grainClass.StreamNamespaces.Select(ns => (Namespace: ns, Class: grainClass)))
            .GroupBy(static pair => pair.Namespace, static pair => pair.Class, StringComparer.Ordinal)
            .ToDictionary(
                static group => group.Key,
                static group => group.OrderBy(c => c.GrainType).ToArray(),
                StringComparer.Ordinal);
    }

    public GrainClass Get(GrainType grainType) =>
        _classes.TryGetValue(grainType, out var grainClass)
            ? grainClass
            : throw new OrleansException($"No silo knows grain type '{grainType}'. Known: {string.Join(", ", _classes.Keys.Order())}.");

    /// <summary>The classes that subscribe to a stream namespace.</summary>
    public IReadOnlyList<GrainClass> SubscribersOf(string? streamNamespace) =>
        streamNamespace is not null && _byNamespace.TryGetValue(streamNamespace, out var classes) ? classes : [];

    /// <summary>The class that implements an interface.</summary>
    /// <param name="interfaceType">The grain interface.</param>
    /// <param name="prefix">The beginning of the class's full name, where several implement it; null for any.</param>
    public GrainType Resolve(Type interfaceType, string? prefix) =>
        _byInterface.GetOrAdd((interfaceType, prefix), static (key, classes) => Find(key.Interface, key.Prefix, classes), _classes.Values);

    private static GrainType Find(Type interfaceType, string? prefix, IEnumerable<GrainClass> classes)
    {
        var found = classes
            .Where(c => interfaceType.IsAssignableFrom(c.Type))
            .Where(c => prefix is null || c.Type.FullName!.StartsWith(prefix, StringComparison.Ordinal))
            .ToArray();
        return found.Length switch
        {
            1 => found[0].GrainType,
            0 => throw new ArgumentException($"No grain class implements {interfaceType}{(prefix is null ? "" : $" and begins with '{prefix}'")}."),
            _ => throw new ArgumentException(
                $"{string.Join(" and ", found.Select(static c => c.Type))} implement {interfaceType}; name one with grainClassNamePrefix."),
        };
    }
}
