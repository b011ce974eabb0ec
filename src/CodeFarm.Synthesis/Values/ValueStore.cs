namespace CodeFarm.Synthesis.Values;

/// <summary>The values of one search, and how they become slots and are read again. Not thread-safe.</summary>
internal sealed class ValueStore
{
    /// <summary>Nested repetitions would otherwise fill the memory.</summary>
    private const int LongestValue = 10_000;

    private static int _poolsNumbered;

    /// <summary>Told how many bytes a new value takes; null for nobody.</summary>
    public Action<long>? Allocated { get; set; }

    private object?[] _pools = new object?[16];

    /// <summary>The pool of a type whose values do not fit into a slot.</summary>
    public ValuePool<T> PoolOf<T>()
        where T : notnull =>
        ValueAccess<T>.Instance.PoolIn(this);

    /// <summary>A number for one more type.</summary>
    public static int NextPool() => Interlocked.Increment(ref _poolsNumbered) - 1;

    /// <summary>The pool of a number that stands for a type, or null where there is none yet.</summary>
    public object? Pool(int index) => index < _pools.Length ? _pools[index] : null;

    /// <summary>Keeps the pool of a number that stands for a type.</summary>
    public void AddPool(int index, object pool)
    {
        if (index >= _pools.Length)
            Array.Resize(ref _pools, 2 * index);
        _pools[index] = pool;
    }

    /// <summary>Longest text (UTF-16 code units) that a component may make.</summary>
    public int LongestText { get; init; } = LongestValue;

    /// <summary>Longest list that a component may make.</summary>
    public int LongestList { get; init; } = LongestValue;

    public T Read<T>(long slot)
        where T : notnull =>
        ScalarSlot.Holds<T>() ? ScalarSlot.Read<T>(slot) : PoolOf<T>()[slot];

    public long Write<T>(T value)
        where T : notnull =>
        ScalarSlot.Holds<T>() ? ScalarSlot.Write(value) : PoolOf<T>().Intern(value);
}
