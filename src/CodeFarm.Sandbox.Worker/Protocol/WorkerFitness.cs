namespace CodeFarm.Sandbox.Protocol;

/// <summary>What a job has left in its worker.</summary>
internal enum WorkerFitness : byte
{
    /// <summary>Nothing that the next job would notice.</summary>
    Fit = 0,

    /// <summary>More than half of the heap stays occupied.</summary>
    HeapOccupied = 1,

    /// <summary>Threads, queued work or timers.</summary>
    WorkLeftBehind = 2,
}
