using System.Runtime.InteropServices;

namespace CodeFarm.Synthesis.Values;

/// <summary>
/// Equality by content for each type of value; of doubles, the zeros differ and all NaN are one. A class and not an interface, since
/// code that is shared between types calls the methods of a class faster.
/// </summary>
internal abstract class ContentComparer<T> : IEqualityComparer<T>
{
    public static ContentComparer<T> Instance { get; } = Create();

    public abstract bool Equals(T? x, T? y);

    public abstract int GetHashCode(T value);

    private static ContentComparer<T> Create()
    {
        var type = typeof(T);
        if (type == typeof(string)) return (ContentComparer<T>)(object)new OfTexts();
        if (type == typeof(double)) return (ContentComparer<T>)(object)new OfDoubles();
        if (type == typeof(int[]) || type == typeof(long[]) || type == typeof(bool[])) return Make(typeof(OfPlainArrays<>), type.GetElementType()!);
        if (type.IsArray) return Make(typeof(OfArrays<>), type.GetElementType()!);
        if (!type.IsGenericType) return new OfPlainValues();
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

    private static ContentComparer<T> Make(Type comparer, params Type[] elements) =>
        (ContentComparer<T>)Activator.CreateInstance(comparer.MakeGenericType([typeof(object), .. elements]))!;

    private static int HashOf<TItem>(TItem item)
        where TItem : notnull =>
        ContentComparer<TItem>.Instance.GetHashCode(item);

    private sealed class OfPlainValues : ContentComparer<T>
    {
        public override bool Equals(T? x, T? y) => EqualityComparer<T>.Default.Equals(x, y);

        public override int GetHashCode(T value) => value!.GetHashCode();
    }

    private sealed class OfTexts : ContentComparer<string>
    {
        public override bool Equals(string? x, string? y) => string.Equals(x, y);

        /// <summary>As with the rows of a bank, four characters at a time: the runtime's own hash is made to withstand attackers, and slower.</summary>
        public override int GetHashCode(string value)
        {
            var hash = (ulong)value.Length;
            var rest = MemoryMarshal.AsBytes(value.AsSpan());
            for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
                hash = ((hash ^ MemoryMarshal.Read<ulong>(rest)) * 0x9E37_79B9_7F4A_7C15) ^ (hash >> 29);
            foreach (var part in rest)
                hash = (hash ^ part) * 0x9E37_79B9_7F4A_7C15;
            return (int)(hash >> 32);
        }
    }

    private sealed class OfDoubles : ContentComparer<double>
    {
        public override bool Equals(double x, double y) =>
            BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y) || (double.IsNaN(x) && double.IsNaN(y));

        public override int GetHashCode(double value) => double.IsNaN(value) ? 0 : BitConverter.DoubleToInt64Bits(value).GetHashCode();
    }

    /// <summary>Arrays of which the bytes say whether they are equal.</summary>
    private sealed class OfPlainArrays<TElement> : ContentComparer<TElement[]>
        where TElement : unmanaged, IEquatable<TElement>
    {
        public override bool Equals(TElement[]? x, TElement[]? y) => x is null || y is null ? ReferenceEquals(x, y) : x.AsSpan().SequenceEqual(y);

        public override int GetHashCode(TElement[] items)
        {
            var hash = (uint)items.Length;
            foreach (var item in items)
                hash = (hash ^ (uint)item.GetHashCode()) * 0x9E37_79B1;
            return (int)(hash ^ (hash >> 15));
        }
    }

    private sealed class OfArrays<TElement> : ContentComparer<TElement[]>
    {
        private readonly ContentComparer<TElement> _elements = ContentComparer<TElement>.Instance;

        public override bool Equals(TElement[]? x, TElement[]? y)
        {
            if (x is null || y is null || x.Length != y.Length) return ReferenceEquals(x, y);
            for (var index = 0; index < x.Length; index++)
            {
                if (!_elements.Equals(x[index], y[index])) return false;
            }

            return true;
        }

        public override int GetHashCode(TElement[] items)
        {
            var hash = (uint)items.Length;
            foreach (var item in items)
                hash = (hash * 16777619) ^ (uint)_elements.GetHashCode(item);
            return (int)hash;
        }
    }

    private sealed class OfMaps<TKey, TValue> : ContentComparer<Map<TKey, TValue>>
        where TKey : notnull
        where TValue : notnull
    {
        public override bool Equals(Map<TKey, TValue>? x, Map<TKey, TValue>? y) =>
            x is null || y is null
                ? ReferenceEquals(x, y)
                : ContentComparer<TKey[]>.Instance.Equals(x.Keys, y.Keys) && ContentComparer<TValue[]>.Instance.Equals(x.Values, y.Values);

        public override int GetHashCode(Map<TKey, TValue> map) => HashCode.Combine(HashOf(map.Keys), HashOf(map.Values));
    }

    private sealed class OfOptionals<TValue> : ContentComparer<Optional<TValue>>
        where TValue : struct
    {
        public override bool Equals(Optional<TValue> x, Optional<TValue> y) =>
            x.HasValue == y.HasValue && (!x.HasValue || ContentComparer<TValue>.Instance.Equals(x.Value, y.Value));

        public override int GetHashCode(Optional<TValue> value) => value.HasValue ? HashOf(value.Value) : -1;
    }

    private sealed class OfPairs<T1, T2> : ContentComparer<(T1, T2)>
        where T1 : notnull
        where T2 : notnull
    {
        public override bool Equals((T1, T2) x, (T1, T2) y) =>
            ContentComparer<T1>.Instance.Equals(x.Item1, y.Item1) && ContentComparer<T2>.Instance.Equals(x.Item2, y.Item2);

        public override int GetHashCode((T1, T2) value) => HashCode.Combine(HashOf(value.Item1), HashOf(value.Item2));
    }

    private sealed class OfTriples<T1, T2, T3> : ContentComparer<(T1, T2, T3)>
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull
    {
        public override bool Equals((T1, T2, T3) x, (T1, T2, T3) y) =>
            ContentComparer<(T1, T2)>.Instance.Equals((x.Item1, x.Item2), (y.Item1, y.Item2)) && ContentComparer<T3>.Instance.Equals(x.Item3, y.Item3);

        public override int GetHashCode((T1, T2, T3) value) => HashCode.Combine(HashOf(value.Item1), HashOf(value.Item2), HashOf(value.Item3));
    }

    private sealed class OfQuadruples<T1, T2, T3, T4> : ContentComparer<(T1, T2, T3, T4)>
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull
        where T4 : notnull
    {
        public override bool Equals((T1, T2, T3, T4) x, (T1, T2, T3, T4) y) =>
            ContentComparer<(T1, T2)>.Instance.Equals((x.Item1, x.Item2), (y.Item1, y.Item2))
            && ContentComparer<(T3, T4)>.Instance.Equals((x.Item3, x.Item4), (y.Item3, y.Item4));

        public override int GetHashCode((T1, T2, T3, T4) value) => HashCode.Combine(HashOf((value.Item1, value.Item2)), HashOf((value.Item3, value.Item4)));
    }
}
