using System.Collections.Concurrent;

namespace CodeFarm.Synthesis.Values;

/// <summary>What the search knows of a type of values: how values are normalised, stored, compared and named.</summary>
internal abstract class ValueKind
{
    private static readonly ConcurrentDictionary<Type, ValueKind> Kinds = new();

    /// <summary>The type as signatures have it, such as <c>IReadOnlyList&lt;int&gt;</c>.</summary>
    public required Type Type { get; init; }

    /// <summary>Kind of the elements of a list; null for anything else.</summary>
    public ValueKind? Element => ValueTypes.ElementOf(Type) is { } element ? Of(element) : null;

    /// <summary>The kind of a supported type.</summary>
    public static ValueKind Of(Type type) => Kinds.GetOrAdd(type, static type =>
        (ValueKind)Activator.CreateInstance(typeof(ValueKind<>).MakeGenericType(ValueTypes.EngineTypeOf(type)), [type])!);

    /// <summary>The value as the search holds it (a list is an array, a dictionary a map), or null where it has another type.</summary>
    public abstract object? Normalise(object? value);

    /// <summary>The slot of a normalised value; of null, the undefined slot.</summary>
    public abstract long Write(ValueStore store, object? value);

    /// <summary>The normalised value of a slot; null for the undefined slot.</summary>
    public abstract object? Read(ValueStore store, long slot);

    /// <summary>The slots of a list's elements.</summary>
    public abstract long[] ElementsOf(ValueStore store, long list);

    /// <summary>The slots of the elements of a list of this kind's values.</summary>
    internal abstract long[] ElementsOfList(ValueStore store, long list);

    /// <summary>The list of such elements, which have this kind.</summary>
    public abstract long ListOf(ValueStore store, ReadOnlySpan<long> elements);
}
