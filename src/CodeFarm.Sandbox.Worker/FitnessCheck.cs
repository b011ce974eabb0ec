using System.Diagnostics;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>
/// Looks after each job whether the next one would notice it. The usual answer costs two microseconds; a job that leaves work
/// behind costs a tenth of a second and its process.
/// </summary>
internal sealed class FitnessCheck(long heapLimitBytes)
{
    // Work that has just given its result needs a moment of a processor to be over, and a busy machine lets it wait for one.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly int _ownThreads = RuntimeThreads.CountOthers();
    private int _knownThreads = CurrentProcess.CountThreads();

    public WorkerFitness Check() =>
        HasWorkLeft() ? WorkerFitness.WorkLeftBehind
        : IsHeapOccupied() ? WorkerFitness.HeapOccupied
        : WorkerFitness.Fit;

    private bool IsHeapOccupied()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) <= heapLimitBytes / 2)
            return false;
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false) > heapLimitBytes / 2;
    }

    private bool HasWorkLeft()
    {
        var threads = CurrentProcess.CountThreads();
        if (threads <= _knownThreads)
        {
            _knownThreads = threads;
            return false;
        }

        // A thread that was waited for is not yet gone from the kernel's list, and a new one has not yet its name.
        var start = Stopwatch.GetTimestamp();
        while (RuntimeThreads.IsPoolBusy() || RuntimeThreads.CountOthers() > _ownThreads)
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
                return true;
            Thread.Sleep(1);
        }

        _knownThreads = CurrentProcess.CountThreads();
        return false;
    }
}
