using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Contracts.Tasks;

/// <summary>
/// The list of tasks: all that have not ended, so that they can be resumed, and the latest that have. One grain, key
/// <see cref="FarmNames.Farm"/>.
/// </summary>
[Alias("farm.task-board")]
public interface ITaskBoardGrain : IGrainWithStringKey
{
    /// <summary>Notes a task before it is accepted. Idempotent.</summary>
    [Alias("open")]
    Task OpenAsync(string taskId);

    /// <summary>Tells how an open task stands now; not written.</summary>
    [Alias("note")]
    Task NoteAsync(TaskSummary task);

    /// <summary>Strikes a task that has ended. Idempotent.</summary>
    [Alias("close")]
    Task CloseAsync(TaskSummary task);

    /// <summary>Strikes a task that was never accepted. Idempotent.</summary>
    [Alias("forget")]
    Task ForgetAsync(string taskId);

    /// <summary>The ids of the tasks that have not ended.</summary>
    [Alias("open-ids")]
    [ReadOnly]
    Task<ImmutableArray<string>> ListOpenAsync();

    /// <summary>Open tasks first, then the latest that have ended; of each kind the newest first.</summary>
    [Alias("list")]
    Task<ImmutableArray<TaskSummary>> ListAsync();
}
