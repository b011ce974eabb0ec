namespace CodeFarm.Synthesis.Enumeration;

/// <summary>
/// The latest results of components on lists and texts: the terms of a search apply them again and again to the same
/// values. A result has one place; another that needs the place replaces it, so the memory is bounded. A place holds the
/// hash of the call and not the call, so that a look-up reads 16 bytes: two calls have one hash, and one place, by a chance
/// of 1 : 2^63.
/// </summary>
internal sealed class EvaluationCache
{
    private const int FirstCapacity = 1 << 10;
    private const int MostEntries = 1 << 17;

    /// <summary>The cache grows after so many misses for each of its places.</summary>
    private const int MissesForGrowth = 2;

    private Entry[] _entries = new Entry[FirstCapacity];
    private long _misses;

    /// <summary>The hash of a call; never 0, which stands for no call.</summary>
    public static ulong Hash(int operation, long first, long second, long third)
    {
        // Each argument is mixed before the next, as in the rows of a bank: small numbers differ in few bits.
        var hash = ((ulong)operation + 1) * 0xC2B2_AE3D_27D4_EB4F;
        hash = ((hash ^ (ulong)first) * 0x9E37_79B9_7F4A_7C15) ^ (hash >> 29);
        hash = ((hash ^ (ulong)second) * 0x9E37_79B9_7F4A_7C15) ^ (hash >> 29);
        hash = ((hash ^ (ulong)third) * 0x9E37_79B9_7F4A_7C15) ^ (hash >> 29);
        hash = (hash ^ (hash >> 32)) * 0xBF58_476D_1CE4_E5B9;
        return (hash ^ (hash >> 29)) | 1;
    }

    /// <summary>Finds the place of a result.</summary>
    /// <returns>The entry; it holds the result if its hash is that of the call, and is to be overwritten if not.</returns>
    public ref Entry Find(ulong hash) => ref _entries[(int)(hash >> 32) & (_entries.Length - 1)];

    /// <summary>Counts a result that was not there.</summary>
    public void CountMiss()
    {
        if (++_misses <= (long)MissesForGrowth * _entries.Length || _entries.Length >= MostEntries) return;
        var old = _entries;
        _entries = new Entry[4 * old.Length];
        foreach (var entry in old)
        {
            if (entry.Hash != 0) Find(entry.Hash) = entry;
        }

        _misses = 0;
    }

    /// <summary>The hash of a call, and its result.</summary>
    internal struct Entry
    {
        public ulong Hash { get; private set; }

        public long Result { get; private set; }

        public void Set(ulong hash, long result) => (Hash, Result) = (hash, result);
    }
}
