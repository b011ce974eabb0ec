using CodeFarm.Contracts.Requirements;
using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Contracts.Tasks;

/// <summary>One build of one requirement: a state machine whose history survives restarts.</summary>
[Alias("farm.task")]
public interface ITaskGrain : IGrainWithStringKey
{
    /// <summary>
    /// Accepts the requirement: it is written when this returns, and the task will end, whatever happens. Submitting the
    /// same again changes nothing, unless the task has failed: then it is tried once more.
    /// </summary>
    [Alias("submit")]
    Task<TaskStatus> SubmitAsync(Requirement requirement);

    /// <summary>The task as it stands.</summary>
    [Alias("status")]
    [ReadOnly]
    Task<TaskStatus> GetStatusAsync();

    /// <summary>The history so far and every step that follows, until the task ends.</summary>
    [Alias("watch")]
    [AlwaysInterleave]
    IAsyncEnumerable<TaskStep> WatchAsync(CancellationToken cancellationToken = default);

    /// <summary>An agent has handled an event of this task. Idempotent.</summary>
    [Alias("report")]
    Task ReportAsync(StageReport report);

    /// <summary>Makes sure that the task goes on, after a restart or a loss. Idempotent.</summary>
    [Alias("resume")]
    Task ResumeAsync();
}
