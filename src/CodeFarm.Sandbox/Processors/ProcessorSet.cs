using System.Runtime.InteropServices;

namespace CodeFarm.Sandbox.Processors;

/// <summary>Processors on which threads may run, among those that this process was given.</summary>
internal sealed partial class ProcessorSet
{
    private const int Words = 16;
    private const int BitsPerWord = 64;

    private readonly ulong[] _words;

    private ProcessorSet(ulong[] words) => _words = words;

    /// <summary>All that this process may use.</summary>
    public static ProcessorSet All { get; } = new(OfThisProcess());

    /// <summary>
    /// The upper half of them, rounded down, for functions that have killed: whatever they do, the others have the lower half for themselves. All
    /// where there is one only.
    /// </summary>
    public static ProcessorSet ForSuspects { get; } = All.UpperHalf();

    /// <summary>How many there are; 0 where that is not known.</summary>
    public int Count => _words.Sum(static word => System.Numerics.BitOperations.PopCount(word));

    /// <summary>Does nothing where the processors of threads cannot be chosen, or the thread has ended.</summary>
    /// <param name="thread">0 for the one that calls. Those that it starts later begin with the same set.</param>
    public void Confine(int thread)
    {
        if (Count > 0)
            _ = SetAffinity(thread, Words * sizeof(ulong), _words);
    }

    /// <summary>
    /// Starts a process that begins here, with a usual slice: nobody waits for most starts. A process, and a thread as well, begins as the
    /// thread is that starts it; so this one is only meanwhile as what it starts is to be.
    /// </summary>
    public T Begin<T>(Func<T> start)
    {
        SchedulingSlice.Set(0, SchedulingSlice.Usual);
        Confine(0);
        try
        {
            return start();
        }
        finally
        {
            All.Confine(0);
            SchedulingSlice.Set(0, SchedulingSlice.Short);
        }
    }

    private static ulong[] OfThisProcess()
    {
        var words = new ulong[Words];
        return OperatingSystem.IsLinux() && GetAffinity(Environment.ProcessId, Words * sizeof(ulong), words) >= 0 ? words : new ulong[Words];
    }

    private ProcessorSet UpperHalf()
    {
        var left = Count - Math.Max(1, Count / 2);
        var upper = (ulong[])_words.Clone();
        for (var processor = 0; processor < Words * BitsPerWord && left > 0; processor++)
        {
            var bit = 1ul << (processor % BitsPerWord);
            if ((upper[processor / BitsPerWord] & bit) == 0)
                continue;
            upper[processor / BitsPerWord] &= ~bit;
            left--;
        }

        return new(upper);
    }

    [LibraryImport("libc", EntryPoint = "sched_getaffinity")]
    private static partial int GetAffinity(int process, nint bytes, [Out] ulong[] words);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetAffinity(int thread, nint bytes, [In] ulong[] words);
}
