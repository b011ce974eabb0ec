using System.Runtime.CompilerServices;

namespace CodeFarm.Synthesis.Values;

/// <summary>The values of one search, and how they become slots and are read again. Not thread-safe.</summary>
internal sealed class ValueStore
{
    private object?[] _pools = new object?[16];

    /// <summary>The pool of a type whose values do not fit into a slot.</summary>
    public ValuePool<T> PoolOf<T>()
        where T : notnull
    {
        var index = PoolIndex<T>.Value;
        if (index >= _pools.Length)
            Array.Resize(ref _pools, 2 * index);
        return Unsafe.As<ValuePool<T>>(_pools[index] ??= new ValuePool<T>());
    }

    // The compiler removes all branches but one for a value type; only lists, maps and texts ask a pool.
    public T Read<T>(long slot)
        where T : notnull
    {
        if (typeof(T) == typeof(int)) return (T)(object)(int)slot;
        if (typeof(T) == typeof(bool)) return (T)(object)(slot != 0);
        if (typeof(T) == typeof(long)) return (T)(object)slot;
        if (typeof(T) == typeof(double)) return (T)(object)BitConverter.Int64BitsToDouble(slot);
        return PoolOf<T>()[slot];
    }

    public long Write<T>(T value)
        where T : notnull
    {
        if (typeof(T) == typeof(int)) return (int)(object)value!;
        if (typeof(T) == typeof(bool)) return (bool)(object)value! ? 1 : 0;
        if (typeof(T) == typeof(long)) return (long)(object)value!;
        if (typeof(T) == typeof(double)) return Bits((double)(object)value!);
        return PoolOf<T>().Intern(value);
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    private static class PoolIndex<T>
    {
        public static readonly int Value = PoolCount.Next();
    }

    private static class PoolCount
    {
        private static int _count;

        public static int Next() => Interlocked.Increment(ref _count) - 1;
    }
}
