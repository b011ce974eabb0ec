using System.Runtime.CompilerServices;

namespace CodeFarm.Synthesis.Values;

/// <summary>The values of one search, and how they become slots and are read again. Not thread-safe.</summary>
internal sealed class ValueStore
{
    /// <summary>Nested repetitions would otherwise fill the memory.</summary>
    private const int LongestValue = 10_000;

    /// <summary>Told how many bytes a new value takes; null for nobody.</summary>
    public Action<long>? Allocated { get; set; }

    private object?[] _pools = new object?[16];

    /// <summary>The pool of a type whose values do not fit into a slot.</summary>
    public ValuePool<T> PoolOf<T>()
        where T : notnull
    {
        var index = PoolIndex<T>.Value;
        if (index >= _pools.Length)
            Array.Resize(ref _pools, 2 * index);
        return Unsafe.As<ValuePool<T>>(_pools[index] ??= new ValuePool<T>(this));
    }

    /// <summary>Longest text (UTF-16 code units) that a component may make.</summary>
    public int LongestText { get; init; } = LongestValue;

    /// <summary>Longest list that a component may make.</summary>
    public int LongestList { get; init; } = LongestValue;

    // Only lists, maps, texts, tuples and nullable values ask a pool.
    public T Read<T>(long slot)
        where T : notnull =>
        ScalarSlot.Holds<T>() ? ScalarSlot.Read<T>(slot) : PoolOf<T>()[slot];

    public long Write<T>(T value)
        where T : notnull =>
        ScalarSlot.Holds<T>() ? ScalarSlot.Write(value) : PoolOf<T>().Intern(value);

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
