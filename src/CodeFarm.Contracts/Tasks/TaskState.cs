using Orleans;

namespace CodeFarm.Contracts.Tasks;

/// <summary>
/// Where a task is. It moves down this list, and back to an earlier stage when that is tried again; needs-input, failed and cancelled may
/// follow anything that is not an end itself.
/// </summary>
[GenerateSerializer]
public enum TaskState
{
    /// <summary>Nobody has submitted it.</summary>
    Unknown = 0,

    /// <summary>Accepted and written.</summary>
    Queued = 1,

    /// <summary>The requirement is made technical.</summary>
    Interpreting = 2,

    /// <summary>Candidates are being proposed.</summary>
    Generating = 3,

    /// <summary>Candidates are being compiled and held against the policy.</summary>
    Validating = 4,

    /// <summary>Candidates run on the suite in the sandbox.</summary>
    Testing = 5,

    /// <summary>The best one becomes a version of its function.</summary>
    Deploying = 6,

    /// <summary>The function can be called, and the evidence for it is stored.</summary>
    Live = 7,

    /// <summary>The user has to say more; the status has the questions. A new submission carries the answers.</summary>
    NeedsInput = 8,

    /// <summary>It was given up; the status says why.</summary>
    Failed = 9,

    /// <summary>A user has stopped it.</summary>
    Cancelled = 10,
}
