using System.Runtime.CompilerServices;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Projects;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Grains.Projects;

/// <inheritdoc cref="IProjectGrain"/>
/// <remarks>
/// Every task that runs is watched by one enumeration, whose end makes the project advance. That is lost with the silo; open
/// projects are on a board, and whoever looks after it has them advance from time to time.
/// </remarks>
[GrainType("project")]
internal sealed partial class ProjectGrain(
    [PersistentState("project")] IPersistentState<ProjectState> state, PipelineOptions options, TimeProvider time, ILogger<ProjectGrain> logger)
    : Grain, IProjectGrain
{
    // The latest news of the tasks that run; not written, since the tasks themselves are.
    private readonly Dictionary<string, TaskStep> _news = [];
    private readonly Dictionary<string, Action> _watched = [];
    private TaskCompletionSource _changed = NewSignal();

    private string Name => this.GetPrimaryKeyString();

    private ProjectState State => state.State;

    private IProjectBoardGrain Board => GrainFactory.GetGrain<IProjectBoardGrain>(FarmNames.Farm);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (!State.Ended && State.Requirements.Count > 0)
            // After the activation: what it asks may come back as a call.
            this.RegisterGrainTimer(_ => AdvanceAsync(), new() { DueTime = TimeSpan.Zero, Period = Timeout.InfiniteTimeSpan });
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        foreach (var stop in _watched.Values.ToArray())
            stop();
        return Task.CompletedTask;
    }

    public async Task<ProjectStatus> SubmitAsync(Project project)
    {
        var requirements = ProjectPlan.Order(project with { Name = Name });
        // On the board first: what is accepted is never forgotten.
        await Board.OpenAsync(Name);
        State.Items = requirements.ToDictionary(static requirement => requirement.Name, KeptOrWaiting);
        State.Requirements = [.. requirements];
        State.Ended = false;
        await CommitAsync();
        await AdvanceAsync();
        return Status();
    }

    public Task<ProjectStatus> GetStatusAsync() => Task.FromResult(Status());

    public async IAsyncEnumerable<ProjectStatus> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            // Before the status is told: what changes while the reader is busy is told next.
            var changed = _changed.Task;
            var status = Status();
            if (status.Items.IsEmpty)
                yield break;
            yield return status;
            if (status.Ended)
                yield break;
            await changed.WaitAsync(cancellationToken);
        }
    }

    public async Task AdvanceAsync()
    {
        if (!State.Ended)
        {
            foreach (var requirement in State.Requirements)
                await AdvanceAsync(requirement);
        }

        if (State.Requirements.TrueForAll(requirement => State.Items[requirement.Name].IsOver))
        {
            if (!State.Ended)
            {
                State.Ended = true;
                await CommitAsync();
            }

            await Board.CloseAsync(Name);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ITaskGrain TaskOf(string taskId) => GrainFactory.GetGrain<ITaskGrain>(taskId);

    private IEnumerable<string> UsesOf(Requirement requirement) => ProjectPlan.UsesWithin(requirement, State.Items.ContainsKey);

    // What runs goes on, and what is live stays; everything else is tried once more.
    private ProjectItemState KeptOrWaiting(Requirement requirement) =>
        State.Items.GetValueOrDefault(requirement.Name) is { } item
        && item.TaskId == ProjectPlan.TaskIdOf(Name, requirement) && (item.IsRunning || item.State == TaskState.Live)
            ? item
            : ProjectItemState.Waiting;

    private async Task AdvanceAsync(Requirement requirement)
    {
        var item = State.Items[requirement.Name];
        if (item.IsOver)
            return;
        if (item.IsRunning)
            await AskAsync(requirement, item.TaskId, static (task, _) => task.GetStatusAsync());
        else if (UsesOf(requirement).FirstOrDefault(used => State.Items[used].IsLost) is { } lost)
            await EnterAsync(requirement, ProjectItemState.Without(lost, State.Items[lost]));
        else if (UsesOf(requirement).All(used => State.Items[used].State == TaskState.Live))
            // The id comes from the content: submitted again after a crash, it is the same task.
            await AskAsync(requirement, ProjectPlan.TaskIdOf(Name, requirement), static (task, wanted) => task.SubmitAsync(wanted));
    }

    private async Task AskAsync(Requirement requirement, string taskId, Func<ITaskGrain, Requirement, Task<TaskStatus>> question)
    {
        TaskStatus status;
        try
        {
            status = await question(TaskOf(taskId), requirement);
        }
        catch (FarmException refusal)
        {
            await EnterAsync(requirement, new(taskId, TaskState.Failed, $"refused: {refusal.Message}"));
            return;
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException)
        {
            // A silo was lost, or is slow: the others go on meanwhile.
            LogTaskLost(exception, Name, taskId);
            _ = AdvanceLaterAsync(options.HandlingRetryDelay);
            return;
        }

        if (!status.State.IsFinal() && !_watched.ContainsKey(taskId))
            _ = WatchAsync(taskId);
        await EnterAsync(requirement, ProjectItemState.Of(status));
    }

    private async Task EnterAsync(Requirement requirement, ProjectItemState item)
    {
        if (State.Items[requirement.Name] == item)
            return;
        State.Items[requirement.Name] = item;
        _news.Remove(item.TaskId);
        await CommitAsync();
    }

    private async Task CommitAsync()
    {
        await state.CommitAsync(this);
        Signal();
    }

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    private async Task WatchAsync(string taskId)
    {
        using var stop = new CancellationTokenSource();
        _watched[taskId] = stop.Cancel;
        try
        {
            await foreach (var step in TaskOf(taskId).WatchAsync(stop.Token))
            {
                // An end is told when it is written here.
                if (step.State.IsFinal())
                    continue;
                _news[taskId] = step;
                Signal();
            }

            _watched.Remove(taskId);
            await AdvanceLaterAsync(TimeSpan.Zero);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The activation ends; its successor watches.
        }
        catch (Exception exception)
        {
            LogTaskLost(exception, Name, taskId);
            _watched.Remove(taskId);
            await AdvanceLaterAsync(options.HandlingRetryDelay);
        }
    }

    // As a call, so that it takes its turn among the others.
    private async Task AdvanceLaterAsync(TimeSpan delay)
    {
        try
        {
            await Task.Delay(delay, time);
            await GrainFactory.GetGrain<IProjectGrain>(Name).AdvanceAsync();
        }
        catch (Exception exception)
        {
            LogNotAdvanced(exception, Name);
        }
    }

    private ProjectStatus Status() => new(
        Name, State.Requirements.Count > 0 && State.Ended, [.. State.Requirements.Select(ItemOf)]);

    private ProjectItem ItemOf(Requirement requirement)
    {
        var item = State.Items[requirement.Name];
        var news = item.IsRunning ? _news.GetValueOrDefault(item.TaskId) : null;
        var waitsFor = item switch
        {
            { Text.Length: > 0 } => item.Text,
            { IsRunning: true } => news?.Text ?? "its task",
            { State: TaskState.Live } => "",
            _ => string.Join(", ", UsesOf(requirement).Where(used => State.Items[used].State != TaskState.Live)),
        };
        return new(requirement.Name, item.TaskId, news?.State ?? item.State, waitsFor);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Project {Project} lost sight of task {Task}; it looks again.")]
    private partial void LogTaskLost(Exception exception, string project, string task);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Project {Project} could not advance; the next look at open projects has it try again.")]
    private partial void LogNotAdvanced(Exception exception, string project);
}
