namespace CodeFarm.Synthesis.Search;

/// <summary>Equality of values: by content, lists included; of doubles, the zeros differ and all NaN are one.</summary>
internal sealed class ValueComparer : IEqualityComparer<object>
{
    public static ValueComparer Instance { get; } = new();

    /// <summary>
    /// Equality with an expected output: doubles may differ by one part in a billion, since nobody writes all the digits
    /// of an example.
    /// </summary>
    public static bool Satisfies(object actual, object expected) => (actual, expected) switch
    {
        (double left, double right) => IsClose(left, right),
        (double[] left, double[] right) => left.Length == right.Length && left.Zip(right).All(pair => IsClose(pair.First, pair.Second)),
        _ => Instance.Equals(actual, expected),
    };

    public new bool Equals(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => string.Equals(a, b),
        (int a, int b) => a == b,
        (bool a, bool b) => a == b,
        (double a, double b) => IsSame(a, b),
        (string[] a, string[] b) => a.AsSpan().SequenceEqual(b),
        (int[] a, int[] b) => a.AsSpan().SequenceEqual(b),
        (bool[] a, bool[] b) => a.AsSpan().SequenceEqual(b),
        (double[] a, double[] b) => a.Length == b.Length && a.Zip(b).All(pair => IsSame(pair.First, pair.Second)),
        _ => ReferenceEquals(left, right),
    };

    public int GetHashCode(object value) => value switch
    {
        string text => text.GetHashCode(),
        string[] texts => HashOf(texts),
        int[] numbers => HashOf(numbers),
        double[] numbers => HashOf(numbers),
        bool[] truths => HashOf(truths),
        _ => value.GetHashCode(),
    };

    private static int HashOf<T>(T[] items)
    {
        var hash = new HashCode();
        hash.Add(items.Length);
        foreach (var item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    private static bool IsSame(double left, double right) =>
        BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right) || (double.IsNaN(left) && double.IsNaN(right));

    private static bool IsClose(double actual, double expected) =>
        actual.Equals(expected) || Math.Abs(actual - expected) <= 1e-9 * Math.Max(Math.Abs(actual), Math.Abs(expected));
}
