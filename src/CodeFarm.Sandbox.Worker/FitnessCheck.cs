using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>Looks after each job whether the next one would notice it. The usual answer costs two microseconds.</summary>
internal sealed class FitnessCheck(long heapLimitBytes)
{
    private const int Patience = 5;

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

        // A thread that was waited for is not yet gone from the kernel's list.
        for (var attempt = 0; attempt < Patience; attempt++)
        {
            if (!RuntimeThreads.IsPoolBusy() && RuntimeThreads.CountOthers() <= _ownThreads)
            {
                _knownThreads = CurrentProcess.CountThreads();
                return false;
            }

            Thread.Sleep(1);
        }

        return true;
    }
}
