namespace CodeFarm.Synthesis.Values;

/// <summary>Equality of results as a caller sees it: that of <see cref="ValueComparer"/>, but dictionaries have no order.</summary>
internal sealed class AnswerComparer : IEqualityComparer<object>
{
    public static AnswerComparer Instance { get; } = new();

    public new bool Equals(object? left, object? right) =>
        left is not null && right is not null && HasMap(left) ? ValueComparer.Satisfies(left, right) : ValueComparer.Instance.Equals(left, right);

    public int GetHashCode(object value) => value switch
    {
        IMap map => map.Names.Length,
        Array list when HasMap(list) => list.Length,
        _ => ValueComparer.Instance.GetHashCode(value),
    };

    private static bool HasMap(object value) => value is IMap or Array { Length: > 0 } && (value is not Array list || HasMap(list.GetValue(0)!));
}
