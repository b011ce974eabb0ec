namespace CodeFarm.Sandbox.Workers;

/// <summary>Why a worker is no more.</summary>
internal enum WorkerEnd
{
    /// <summary>Its job was done, and nobody else may have it.</summary>
    Finished,

    /// <summary>It was not ready in time.</summary>
    NotStarted,

    /// <summary>A job did not end in time.</summary>
    Deadline,

    /// <summary>A caller gave up on a job that had been sent.</summary>
    Cancelled,

    /// <summary>Memory ran out.</summary>
    Memory,

    /// <summary>The process ended by itself.</summary>
    Crashed,

    /// <summary>Something outside of the sandbox has ended it, such as an interrupt from the terminal.</summary>
    Killed,

    /// <summary>It wrote what no honest worker writes.</summary>
    Protocol,

    /// <summary>A job left occupied memory or running work behind.</summary>
    Unfit,

    /// <summary>Nobody called its function for a while.</summary>
    Idle,

    /// <summary>Another function needed its place.</summary>
    Evicted,

    /// <summary>The sandbox was disposed of.</summary>
    Disposed,
}
