using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Contracts.Tasks;

/// <summary>The ids of the tasks that have not ended, so that they can be resumed. One grain, key <see cref="FarmNames.Board"/>.</summary>
[Alias("farm.task-board")]
public interface ITaskBoardGrain : IGrainWithStringKey
{
    /// <summary>Notes a task before it is accepted. Idempotent.</summary>
    [Alias("open")]
    Task OpenAsync(string taskId);

    /// <summary>Strikes a task that has ended. Idempotent.</summary>
    [Alias("close")]
    Task CloseAsync(string taskId);

    /// <summary>The tasks that have not ended.</summary>
    [Alias("list")]
    [ReadOnly]
    Task<ImmutableArray<string>> ListAsync();
}
