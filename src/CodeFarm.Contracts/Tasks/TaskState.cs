using Orleans;

namespace CodeFarm.Contracts.Tasks;

/// <summary>Where a task is. It moves down this list; failed may follow anything that is not an end itself.</summary>
[GenerateSerializer]
public enum TaskState
{
    /// <summary>Nobody has submitted it.</summary>
    Unknown = 0,

    /// <summary>Accepted and written.</summary>
    Queued = 1,

    /// <summary>Candidates are being proposed.</summary>
    Generating = 2,

    /// <summary>A candidate is being compiled and held against the policy.</summary>
    Validating = 3,

    /// <summary>A candidate runs on the examples in the sandbox.</summary>
    Testing = 4,

    /// <summary>It becomes a version of its function.</summary>
    Deploying = 5,

    /// <summary>The function can be called, and the evidence for it is stored.</summary>
    Live = 6,

    /// <summary>It was given up; the status says why.</summary>
    Failed = 7,
}
