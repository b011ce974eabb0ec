using System.Runtime.CompilerServices;

namespace CodeFarm.Synthesis.Values;

/// <summary>Equality of normalised values: by content, lists included; of doubles, the zeros differ and all NaN are one.</summary>
internal sealed class ValueComparer : IEqualityComparer<object>
{
    public static ValueComparer Instance { get; } = new();

    /// <summary>
    /// Equality with an expected output: doubles may differ by one part in a billion, since nobody writes all the digits
    /// of an example, and a dictionary may have any order.
    /// </summary>
    public static bool Satisfies(object? actual, object expected) => (actual, expected) switch
    {
        (double left, double right) => IsClose(left, right),
        (double[] left, double[] right) => left.Length == right.Length && left.Zip(right).All(pair => IsClose(pair.First, pair.Second)),
        (string[], _) => Instance.Equals(actual, expected),
        (object[] left, object[] right) => left.Length == right.Length && left.Zip(right).All(pair => Satisfies(pair.First, pair.Second)),
        (IMap left, IMap right) => IsSame(left, right),
        (ITuple left, ITuple right) => left.Length == right.Length && Enumerable.Range(0, left.Length).All(index => Satisfies(left[index], right[index]!)),
        (IOptional { Content: { } left }, IOptional { Content: { } right }) => Satisfies(left, right),
        (Array { Length: > 0 } left, Array right) when left.GetValue(0) is ITuple or IOptional =>
            left.Length == right.Length && left.Cast<object>().Zip(right.Cast<object>()).All(pair => Satisfies(pair.First, pair.Second)),
        (null, _) => false,
        _ => Instance.Equals(actual, expected),
    };

    public new bool Equals(object? left, object? right) =>
        left is null || right is null ? left is null && right is null : left.GetType() == right.GetType() && ComparerOf(left).Equals(left, right);

    public int GetHashCode(object value) => ComparerOf(value).GetHashCode(value);

    private static ByContent ComparerOf(object value) => ByContent.Of(value.GetType());

    private static bool IsSame(IMap actual, IMap expected) =>
        actual.Names.Length == expected.Names.Length
        && expected.Names.Cast<object>().Select((key, index) => (Position: Array.IndexOf(actual.Names, key), index))
            .All(pair => pair.Position >= 0 && Satisfies(actual.Contents.GetValue(pair.Position), expected.Contents.GetValue(pair.index)!));

    /// <summary>Whether doubles differ by no more than one part in a billion.</summary>
    public static bool IsClose(double actual, double expected) =>
        actual.Equals(expected)
        || (double.IsFinite(actual) && double.IsFinite(expected) && Math.Abs(actual - expected) <= 1e-9 * Math.Max(Math.Abs(actual), Math.Abs(expected)));

    /// <summary>The comparers by content for boxed values.</summary>
    private abstract class ByContent : IEqualityComparer<object>
    {
        private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, ByContent> Known = new();

        public static ByContent Of(Type type) =>
            Known.GetOrAdd(type, static type => (ByContent)Activator.CreateInstance(typeof(For<>).MakeGenericType(type))!);

        public abstract new bool Equals(object? x, object? y);

        public abstract int GetHashCode(object value);

        private sealed class For<T> : ByContent
            where T : notnull
        {
            public override bool Equals(object? x, object? y) => ContentComparer<T>.Instance.Equals((T)x!, (T)y!);

            public override int GetHashCode(object value) => ContentComparer<T>.Instance.GetHashCode((T)value);
        }
    }
}
