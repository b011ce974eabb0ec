namespace CodeFarm.Synthesis.Enumeration;

/// <summary>
/// The latest results of components on lists and texts: the terms of a search apply them again and again to the same
/// values. A result has one place; another that needs the place replaces it, so the memory is bounded.
/// </summary>
internal sealed class EvaluationCache
{
    private const int FirstCapacity = 1 << 10;
    private const int MostEntries = 1 << 17;

    /// <summary>The cache grows after so many misses for each of its places.</summary>
    private const int MissesForGrowth = 2;

    private Entry[] _entries = new Entry[FirstCapacity];
    private long _misses;

    /// <summary>Finds the place of a result.</summary>
    /// <returns>The entry; it holds the result if <see cref="Entry.Is"/> says so, and is to be overwritten if not.</returns>
    public ref Entry Find(int operation, long first, long second, long third)
    {
        var hash = ((ulong)first * 0x9E37_79B9_7F4A_7C15) ^ ((ulong)second * 0xC2B2_AE3D_27D4_EB4F) ^ ((ulong)third * 0x1656_67B1_9E37_79F9) ^ ((ulong)operation * 0x27D4_EB2F_1656_67C5);
        hash ^= hash >> 29;
        hash *= 0xBF58_476D_1CE4_E5B9;
        return ref _entries[(int)(hash >> 32) & (_entries.Length - 1)];
    }

    /// <summary>Counts a result that was not there.</summary>
    public void CountMiss()
    {
        if (++_misses <= (long)MissesForGrowth * _entries.Length || _entries.Length >= MostEntries) return;
        _entries = new Entry[4 * _entries.Length];
        _misses = 0;
    }

    /// <summary>A call on slots, and its result.</summary>
    internal struct Entry
    {
        private long _first;
        private long _second;
        private long _third;
        private int _operation;

        public long Result { get; private set; }

        public readonly bool Is(int operation, long first, long second, long third) =>
            _first == first && _second == second && _third == third && _operation == operation + 1;

        public void Set(int operation, long first, long second, long third, long result) =>
            (_operation, _first, _second, _third, Result) = (operation + 1, first, second, third, result);
    }
}
