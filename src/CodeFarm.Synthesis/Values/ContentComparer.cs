using System.Runtime.CompilerServices;

namespace CodeFarm.Synthesis.Values;

/// <summary>Equality by content for each type of value; of doubles, the zeros differ and all NaN are one.</summary>
internal static class ContentComparer<T>
{
    public static IEqualityComparer<T> Instance { get; } = Create();

    private static IEqualityComparer<T> Create()
    {
        var type = typeof(T);
        if (type == typeof(string)) return (IEqualityComparer<T>)(object)StringComparer.Ordinal;
        if (type == typeof(double)) return (IEqualityComparer<T>)(object)new OfDoubles();
        if (type == typeof(int[]) || type == typeof(long[]) || type == typeof(bool[])) return Make(typeof(OfPlainArrays<>), type.GetElementType()!);
        if (type.IsArray) return Make(typeof(OfArrays<>), type.GetElementType()!);
        return type.IsGenericType ? Make(typeof(OfMaps<>), type.GetGenericArguments()[0]) : EqualityComparer<T>.Default;
    }

    private static IEqualityComparer<T> Make(Type comparer, Type element) =>
        (IEqualityComparer<T>)RuntimeHelpers.GetUninitializedObject(comparer.MakeGenericType(typeof(object), element));

    private sealed class OfDoubles : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) =>
            BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y) || (double.IsNaN(x) && double.IsNaN(y));

        public int GetHashCode(double value) => double.IsNaN(value) ? 0 : BitConverter.DoubleToInt64Bits(value).GetHashCode();
    }

    /// <summary>Arrays of which the bytes say whether they are equal.</summary>
    private sealed class OfPlainArrays<TElement> : IEqualityComparer<TElement[]>
        where TElement : unmanaged, IEquatable<TElement>
    {
        public bool Equals(TElement[]? x, TElement[]? y) => x is null || y is null ? ReferenceEquals(x, y) : x.AsSpan().SequenceEqual(y);

        public int GetHashCode(TElement[] items)
        {
            var hash = (uint)items.Length;
            foreach (var item in items)
                hash = (hash ^ (uint)item.GetHashCode()) * 0x9E37_79B1;
            return (int)(hash ^ (hash >> 15));
        }
    }

    private sealed class OfArrays<TElement> : IEqualityComparer<TElement[]>
    {
        public bool Equals(TElement[]? x, TElement[]? y)
        {
            if (x is null || y is null) return ReferenceEquals(x, y);
            return x.AsSpan().SequenceEqual(y, ContentComparer<TElement>.Instance);
        }

        public int GetHashCode(TElement[] items)
        {
            var hash = (uint)items.Length;
            foreach (var item in items)
                hash = (hash * 16777619) ^ (uint)ContentComparer<TElement>.Instance.GetHashCode(item!);
            return (int)hash;
        }
    }

    private sealed class OfMaps<TElement> : IEqualityComparer<TextMap<TElement>>
    {
        public bool Equals(TextMap<TElement>? x, TextMap<TElement>? y) =>
            x is null || y is null
                ? ReferenceEquals(x, y)
                : x.Keys.AsSpan().SequenceEqual(y.Keys) && ContentComparer<TElement[]>.Instance.Equals(x.Values, y.Values);

        public int GetHashCode(TextMap<TElement> map) =>
            HashCode.Combine(ContentComparer<string[]>.Instance.GetHashCode(map.Keys), ContentComparer<TElement[]>.Instance.GetHashCode(map.Values));
    }
}
