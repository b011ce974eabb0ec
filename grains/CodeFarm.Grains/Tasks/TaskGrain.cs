using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Grains.Tasks;

/// <inheritdoc cref="ITaskGrain"/>
[GrainType("task")]
internal sealed class TaskGrain(
    [PersistentState("task")] IPersistentState<FarmTaskState> state, PipelineOptions options, TimeProvider time)
    : Grain, ITaskGrain
{
    private TaskCompletionSource _changed = NewSignal();
    private DateTimeOffset _lastProgress;
    private int _written;
    private IGrainTimer? _watchdog;

    private string Id => this.GetPrimaryKeyString();

    private FarmTaskState State => state.State;

    private ITaskBoardGrain Board => GrainFactory.GetGrain<ITaskBoardGrain>(FarmNames.Board);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _written = State.History.Count;
        if (State.Requirement is not null && !State.State.IsFinal())
            StartWatchdog();
        return Task.CompletedTask;
    }

    public async Task<TaskStatus> SubmitAsync(Requirement requirement)
    {
        if (State.Requirement is not null && State.State != TaskState.Failed)
        {
            await ResumeAsync();
            return Status();
        }

        // On the board first: a task that is accepted is never forgotten, and a forgotten entry is struck later.
        await Board.OpenAsync(Id);
        State.Requirement = requirement;
        State.Submission++;
        State.Submitted = time.GetUtcNow();
        State.Restarts = 0;
        State.Reported = [];
        State.Failure = "";
        Enter(TaskState.Queued, State.Submission == 1 ? "accepted" : $"accepted again, submission {State.Submission}");
        Enter(TaskState.Generating, "searching for candidates");
        await CommitAsync();
        StartWatchdog();
        await PublishFirstEventAsync();
        return Status();
    }

    public Task<TaskStatus> GetStatusAsync() => Task.FromResult(Status());

    public async IAsyncEnumerable<TaskStep> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var seen = 0; ; )
        {
            // What is not written yet may still be lost.
            while (seen < _written)
                yield return State.History[seen++];
            if (seen == State.History.Count && (State.State.IsFinal() || State.Requirement is null))
                yield break;
            await _changed.Task.WaitAsync(cancellationToken);
        }
    }

    public async Task ReportAsync(StageReport report)
    {
        // A late word about an earlier submission, or the same word again.
        if (State.State.IsFinal() || !IsOfThisSubmission(report.EventId) || !State.Reported.Add(report.EventId))
            return;
        if (report.Next == TaskState.Failed)
            State.Failure = report.Text;
        if (report.Next == TaskState.Live)
            (State.Version, State.Source) = (report.Version, report.Source);
        Enter(report.Next, report.Text);
        await CommitAsync();
        await EndIfFinalAsync();
    }

    public async Task ResumeAsync()
    {
        await EndIfFinalAsync();
        // An activation that has heard of progress keeps watch itself; a fresh one does not know what was lost.
        if (State.Requirement is not null && !State.State.IsFinal() && _lastProgress == default)
        {
            StartWatchdog();
            _lastProgress = time.GetUtcNow();
            await PublishFirstEventAsync();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool IsOfThisSubmission(string eventId) =>
        eventId[(eventId.LastIndexOf('/') + 1)..].StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"{State.Submission}."), StringComparison.Ordinal);

    private void Enter(TaskState next, string text)
    {
        State.State = next;
        State.History.Add(new(next, time.GetUtcNow(), text));
        _lastProgress = time.GetUtcNow();
    }

    private async Task CommitAsync()
    {
        await state.CommitAsync(this);
        _written = State.History.Count;
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    private async Task EndIfFinalAsync()
    {
        if (State.Requirement is not null && !State.State.IsFinal())
            return;
        _watchdog?.Dispose();
        _watchdog = null;
        await Board.CloseAsync(Id);
    }

    private void StartWatchdog() => _watchdog ??= this.RegisterGrainTimer(
        _ => WatchAsync(), new() { DueTime = options.StageTimeout, Period = options.StageTimeout / 2, KeepAlive = true });

    private async Task WatchAsync()
    {
        if (State.State.IsFinal() || time.GetUtcNow() - _lastProgress < options.StageTimeout)
            return;
        if (State.Restarts >= options.MaximumRestarts)
        {
            State.Failure = $"No stage reported for {options.StageTimeout}, although the task was set going again {State.Restarts} times.";
            Enter(TaskState.Failed, State.Failure);
            await CommitAsync();
            await EndIfFinalAsync();
            return;
        }

        State.Restarts++;
        Enter(State.State, $"no word for {options.StageTimeout}; set going again");
        await CommitAsync();
        await PublishFirstEventAsync();
    }

    // Agents answer what they have handled with what they said before: so this sets the chain going where it was lost.
    private Task PublishFirstEventAsync()
    {
        var attempt = string.Create(CultureInfo.InvariantCulture, $"{State.Submission}.1");
        var header = new EventHeader(
            $"{Id}/{FarmNames.GenerateStream}/{attempt}", "task", $"farm.{FarmNames.GenerateStream}", State.Submitted, Id,
            Activity.Current?.Id ?? "");
        return this.GetStreamProvider(FarmNames.Streams)
            .GetStream<GenerationRequested>(FarmNames.GenerateStream, Id)
            .OnNextAsync(new(header, State.Requirement!));
    }

    private TaskStatus Status() => new(
        Id, State.State, State.Requirement?.Name ?? "", State.Version, State.Source, State.Failure, [.. State.History]);
}
