using System.Collections.Immutable;
using CodeFarm.Contracts.Tasks;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Tasks;

/// <inheritdoc cref="ITaskBoardGrain"/>
[GrainType("task-board")]
internal sealed class TaskBoardGrain(
    [PersistentState("board")] IPersistentState<TaskBoardState> state, PipelineOptions options) : Grain, ITaskBoardGrain
{
    // How open tasks stand, as far as they have told since this activation.
    private readonly Dictionary<string, TaskSummary> _noted = [];

    private TaskBoardState State => state.State;

    public async Task OpenAsync(string taskId)
    {
        var ended = State.Ended.RemoveAll(task => task.TaskId == taskId) > 0;
        if (State.Open.Add(taskId) || ended)
            await state.CommitAsync(this);
    }

    public Task NoteAsync(TaskSummary task)
    {
        if (State.Open.Contains(task.TaskId))
            _noted[task.TaskId] = task;
        return Task.CompletedTask;
    }

    public async Task CloseAsync(TaskSummary task)
    {
        _noted.Remove(task.TaskId);
        if (!State.Open.Remove(task.TaskId))
            return;
        State.Ended.Add(task);
        if (State.Ended.Count > options.EndedTasksListed)
            State.Ended.RemoveRange(0, State.Ended.Count - options.EndedTasksListed);
        await state.CommitAsync(this);
    }

    public async Task ForgetAsync(string taskId)
    {
        if (State.Open.Remove(taskId))
            await state.CommitAsync(this);
    }

    public Task<ImmutableArray<string>> ListOpenAsync() => Task.FromResult<ImmutableArray<string>>([.. State.Open]);

    public Task<ImmutableArray<TaskSummary>> ListAsync() => Task.FromResult<ImmutableArray<TaskSummary>>(
    [
        .. State.Open.Select(Noted).OrderByDescending(static task => task.Submitted).ThenBy(static task => task.TaskId, StringComparer.Ordinal),
        .. Enumerable.Reverse(State.Ended),
    ]);

    private TaskSummary Noted(string taskId) =>
        _noted.GetValueOrDefault(taskId)
        ?? new(taskId, "", TaskState.Queued, 0, default, default, "its silo, which has not told of it yet");
}
