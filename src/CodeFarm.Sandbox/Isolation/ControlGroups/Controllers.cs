namespace CodeFarm.Sandbox.Isolation.ControlGroups;

/// <summary>What control groups count and bound here.</summary>
[Flags]
internal enum Controllers
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>memory: all memory that the kernel charges to the processes.</summary>
    Memory = 1,

    /// <summary>pids: processes and threads.</summary>
    Processes = 2,

    /// <summary>cpu: shares of the processors.</summary>
    Processors = 4,
}
