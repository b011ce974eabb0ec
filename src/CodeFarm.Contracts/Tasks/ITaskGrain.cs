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
    /// same again changes nothing, unless the task ended without a function: then it is tried once more.
    /// </summary>
    /// <exception cref="FarmException">The task has another requirement already: task.idempotency-conflict.</exception>
    [Alias("submit")]
    Task<TaskStatus> SubmitAsync(Requirement requirement);

    /// <summary>The task as it stands.</summary>
    [Alias("status")]
    [ReadOnly]
    Task<TaskStatus> GetStatusAsync();

    /// <summary>The history so far, every step that follows and the progress in between, until the task ends.</summary>
    [Alias("watch")]
    [AlwaysInterleave]
    IAsyncEnumerable<TaskStep> WatchAsync(CancellationToken cancellationToken = default);

    /// <summary>Stops the task; what works on it is told to stop.</summary>
    /// <param name="reason">Who wants it and why, for people.</param>
    /// <exception cref="FarmException">Nobody has submitted it (task.not-found), or it has ended (task.ended).</exception>
    [Alias("cancel")]
    Task<TaskStatus> CancelAsync(string reason);

    /// <summary>An agent has handled an event of this task. Idempotent.</summary>
    [Alias("report")]
    Task ReportAsync(StageReport report);

    /// <summary>News of the work on an event, for those who watch; may be lost.</summary>
    [Alias("progress")]
    [AlwaysInterleave]
    Task ProgressAsync(string eventId, string text);

    /// <summary>A dead letter of this task is handled once more: the task is open again. Idempotent.</summary>
    /// <returns>False where the event is not of the task's latest submission.</returns>
    [Alias("reopen")]
    Task<bool> ReopenAsync(string eventId);

    /// <summary>Makes sure that the task goes on, after a restart or a loss. Idempotent.</summary>
    [Alias("resume")]
    Task ResumeAsync();
}
