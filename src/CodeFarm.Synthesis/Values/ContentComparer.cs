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
        if (!type.IsGenericType) return EqualityComparer<T>.Default;
        var comparer = type.GetGenericTypeDefinition() switch
        {
            var definition when definition == typeof(Map<,>) => typeof(OfMaps<,>),
            var definition when definition == typeof(Optional<>) => typeof(OfOptionals<>),
            var definition when definition == typeof(ValueTuple<,>) => typeof(OfPairs<,>),
            var definition when definition == typeof(ValueTuple<,,>) => typeof(OfTriples<,,>),
            _ => typeof(OfQuadruples<,,,>),
        };
        return Make(comparer, type.GetGenericArguments());
    }

    private static IEqualityComparer<T> Make(Type comparer, params Type[] elements) =>
        (IEqualityComparer<T>)RuntimeHelpers.GetUninitializedObject(comparer.MakeGenericType([typeof(object), .. elements]));

    private static int HashOf<TItem>(TItem item)
        where TItem : notnull =>
        ContentComparer<TItem>.Instance.GetHashCode(item);

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

    private sealed class OfMaps<TKey, TValue> : IEqualityComparer<Map<TKey, TValue>>
        where TKey : notnull
        where TValue : notnull
    {
        public bool Equals(Map<TKey, TValue>? x, Map<TKey, TValue>? y) =>
            x is null || y is null
                ? ReferenceEquals(x, y)
                : ContentComparer<TKey[]>.Instance.Equals(x.Keys, y.Keys) && ContentComparer<TValue[]>.Instance.Equals(x.Values, y.Values);

        public int GetHashCode(Map<TKey, TValue> map) => HashCode.Combine(HashOf(map.Keys), HashOf(map.Values));
    }

    private sealed class OfOptionals<TValue> : IEqualityComparer<Optional<TValue>>
        where TValue : struct
    {
        public bool Equals(Optional<TValue> x, Optional<TValue> y) =>
            x.HasValue == y.HasValue && (!x.HasValue || ContentComparer<TValue>.Instance.Equals(x.Value, y.Value));

        public int GetHashCode(Optional<TValue> value) => value.HasValue ? HashOf(value.Value) : -1;
    }

    private sealed class OfPairs<T1, T2> : IEqualityComparer<(T1, T2)>
        where T1 : notnull
        where T2 : notnull
    {
        public bool Equals((T1, T2) x, (T1, T2) y) =>
            ContentComparer<T1>.Instance.Equals(x.Item1, y.Item1) && ContentComparer<T2>.Instance.Equals(x.Item2, y.Item2);

        public int GetHashCode((T1, T2) value) => HashCode.Combine(HashOf(value.Item1), HashOf(value.Item2));
    }

    private sealed class OfTriples<T1, T2, T3> : IEqualityComparer<(T1, T2, T3)>
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull
    {
        public bool Equals((T1, T2, T3) x, (T1, T2, T3) y) =>
            ContentComparer<(T1, T2)>.Instance.Equals((x.Item1, x.Item2), (y.Item1, y.Item2)) && ContentComparer<T3>.Instance.Equals(x.Item3, y.Item3);

        public int GetHashCode((T1, T2, T3) value) => HashCode.Combine(HashOf(value.Item1), HashOf(value.Item2), HashOf(value.Item3));
    }

    private sealed class OfQuadruples<T1, T2, T3, T4> : IEqualityComparer<(T1, T2, T3, T4)>
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull
        where T4 : notnull
    {
        public bool Equals((T1, T2, T3, T4) x, (T1, T2, T3, T4) y) =>
            ContentComparer<(T1, T2)>.Instance.Equals((x.Item1, x.Item2), (y.Item1, y.Item2))
            && ContentComparer<(T3, T4)>.Instance.Equals((x.Item3, x.Item4), (y.Item3, y.Item4));

        public int GetHashCode((T1, T2, T3, T4) value) => HashCode.Combine(HashOf((value.Item1, value.Item2)), HashOf((value.Item3, value.Item4)));
    }
}
