namespace CodeFarm.Broth.Types;

/// <summary>A value of a declared record where the function's own type is not loaded.</summary>
public sealed class FarmRecord : IEquatable<FarmRecord>
{
    private readonly object?[] _values;

    /// <exception cref="ArgumentException">The type is no record, or has another number of fields.</exception>
    public FarmRecord(FarmType type, IReadOnlyList<object?> values)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(values);
        if (type.Kind != FarmKind.Record || type.Fields.Count != values.Count)
            throw new ArgumentException($"{values.Count} values are no {type}.", nameof(values));
        (Type, _values) = (type, [.. values]);
    }

    public FarmType Type { get; }

    /// <summary>One for each of the type's fields, in their order.</summary>
    public IReadOnlyList<object?> Values => _values;

    public bool Equals(FarmRecord? other) => other is not null && FarmValueComparer.AreEqual(this, other, Type);

    public override bool Equals(object? obj) => Equals(obj as FarmRecord);

    // Doubles that count as equal may differ, and lists compare by content: only the type is safe to hash.
    public override int GetHashCode() => Type.GetHashCode();

    public override string ToString() => FarmValue.Write(this, Type);
}
