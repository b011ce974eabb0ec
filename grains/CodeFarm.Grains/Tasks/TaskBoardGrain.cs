using System.Collections.Immutable;
using CodeFarm.Contracts.Tasks;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Tasks;

/// <inheritdoc cref="ITaskBoardGrain"/>
[GrainType("task-board")]
internal sealed class TaskBoardGrain([PersistentState("board")] IPersistentState<TaskBoardState> state) : Grain, ITaskBoardGrain
{
    public async Task OpenAsync(string taskId)
    {
        if (state.State.Open.Add(taskId))
            await state.CommitAsync(this);
    }

    public async Task CloseAsync(string taskId)
    {
        if (state.State.Open.Remove(taskId))
            await state.CommitAsync(this);
    }

    public Task<ImmutableArray<string>> ListAsync() => Task.FromResult<ImmutableArray<string>>([.. state.State.Open]);
}
