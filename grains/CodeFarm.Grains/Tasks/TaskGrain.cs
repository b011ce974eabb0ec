using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Ledger;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Agents;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Grains.Tasks;

/// <inheritdoc cref="ITaskGrain"/>
/// <remarks>Longer than most: the transitions of one state machine, which a reader wants to see side by side.</remarks>
[GrainType("task")]
internal sealed partial class TaskGrain(
    [PersistentState("task")] IPersistentState<FarmTaskState> state, PipelineOptions options, TimeProvider time, ILogger<TaskGrain> logger)
    : Grain, ITaskGrain
{
    private TaskCompletionSource _changed = NewSignal();
    private DateTimeOffset _lastProgress;
    private TaskStep? _progress;
    private int _written;
    private IGrainTimer? _watchdog;

    private string Id => this.GetPrimaryKeyString();

    private FarmTaskState State => state.State;

    private ITaskBoardGrain Board => GrainFactory.GetGrain<ITaskBoardGrain>(FarmNames.Farm);

    private bool IsOpen => State.Requirement is not null && !State.State.IsFinal();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _written = State.History.Count;
        if (IsOpen)
            StartWatchdog();
        return Task.CompletedTask;
    }

    public async Task<TaskStatus> SubmitAsync(Requirement requirement)
    {
        if (State.Requirement is not null && !RequirementContent.AreEqual(State.Requirement, requirement))
        {
            throw new FarmException(
                FarmErrors.IdempotencyConflict,
                $"Task {Id} grows {State.Requirement.Name} from another requirement. Submit this one under another key, or without one.");
        }

        if (State.Requirement is not null && State.State is not (TaskState.Failed or TaskState.NeedsInput or TaskState.Cancelled))
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
        State.Resumes = 0;
        State.Reported = [];
        State.Failure = "";
        State.Questions = [];
        State.NearMisses = [];
        Enter(TaskState.Queued, State.Submission == 1 ? "accepted" : $"accepted again, submission {State.Submission}");
        Enter(TaskState.Interpreting, "reading the requirement");
        await CommitAsync();
        StartWatchdog();
        await GrainFactory.GetGrain<ILedgerGrain>(Id).OpenAsync(requirement.Value, requirement.Budget?.Money);
        await PublishFirstEventAsync();
        return Status();
    }

    public Task<TaskStatus> GetStatusAsync() => Task.FromResult(Status());

    public async IAsyncEnumerable<TaskStep> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        TaskStep? told = null;
        for (var seen = 0; ; )
        {
            // What is not written yet may still be lost.
            while (seen < _written)
                yield return State.History[seen++];
            if (seen == State.History.Count && !IsOpen)
                yield break;
            if (_progress is { } news && news != told)
            {
                told = news;
                yield return news;
                continue;
            }

            await _changed.Task.WaitAsync(cancellationToken);
        }
    }

    public async Task<TaskStatus> CancelAsync(string reason)
    {
        if (State.Requirement is null)
            throw new FarmException(FarmErrors.TaskNotFound, $"There is no task '{Id}'. 'farm tasks' lists them.");
        if (State.State is TaskState.Cancelled)
            return Status();
        // A version that is being deployed cannot be taken back, so neither can its task.
        if (State.State.IsFinal() || State.State == TaskState.Deploying)
            throw new FarmException(FarmErrors.TaskEnded, $"Task {Id} is {State.State.ToName()} and cannot be cancelled any more.");
        State.Failure = reason;
        Enter(TaskState.Cancelled, reason);
        await CommitAsync();
        await EndIfFinalAsync();
        foreach (var agent in StageAgents.Of(GrainFactory, Id))
            await agent.StopAsync();
        return Status();
    }

    public async Task ReportAsync(StageReport report)
    {
        // A late word about an earlier submission, or the same word again.
        if (State.State.IsFinal() || !IsOfThisSubmission(report.EventId) || !State.Reported.Add(report.EventId))
            return;
        State.Resumes = 0;
        if (report.Next == TaskState.Failed)
            State.Failure = report.Text;
        if (report.Next == TaskState.Live)
            (State.Version, State.Source) = (report.Version, report.Source);
        if (report.ReportJson.Length > 0)
            State.ReportJson = report.ReportJson;
        // What the candidates left open stays open until others are looked for.
        if (!report.Questions.IsEmpty || report.Next is not (TaskState.Testing or TaskState.Deploying or TaskState.Live))
            State.Questions = [.. report.Questions];
        State.NearMisses = [.. report.NearMisses];
        Enter(report.Next, report.Text);
        await CommitAsync();
        await EndIfFinalAsync();
    }

    public Task ProgressAsync(string eventId, string text)
    {
        if (IsOpen && IsOfThisSubmission(eventId))
        {
            // It lives: a long search is no silence.
            _lastProgress = time.GetUtcNow();
            _progress = new(State.State, _lastProgress, text) { IsProgress = true };
            Signal();
        }

        return Task.CompletedTask;
    }

    public async Task<bool> ReopenAsync(string eventId)
    {
        if (State.Requirement is null || !IsOfThisSubmission(eventId) || State.State is not TaskState.Failed)
            return IsOpen && IsOfThisSubmission(eventId);
        await Board.OpenAsync(Id);
        State.Reported.Remove(eventId);
        State.Failure = "";
        State.Restarts = 0;
        State.Resumes = 0;
        Enter(StageAgents.StateOf(eventId), "handled once more");
        await CommitAsync();
        StartWatchdog();
        return true;
    }

    public async Task ResumeAsync()
    {
        if (!IsOpen)
        {
            await EndIfFinalAsync();
            return;
        }

        // An activation that has heard of progress keeps watch itself; a fresh one does not know what was lost.
        if (_lastProgress != default)
            return;
        StartWatchdog();
        if (State.Resumes >= options.MaximumResumes)
        {
            await GiveUpAsync($"Its process ended {State.Resumes + 1} times while it was {State.State.ToName()}.");
            return;
        }

        State.Resumes++;
        _lastProgress = time.GetUtcNow();
        await CommitAsync();
        await PublishFirstEventAsync();
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
        _progress = null;
    }

    private async Task CommitAsync()
    {
        await state.CommitAsync(this);
        _written = State.History.Count;
        Signal();
        if (!IsOpen)
            return;
        try
        {
            await Board.NoteAsync(Summary());
        }
        catch (Exception exception)
        {
            // The board lists this task all the same, and the next note brings it up to date.
            LogNoteLost(exception, Id);
        }
    }

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    private async Task EndIfFinalAsync()
    {
        if (IsOpen)
            return;
        _watchdog?.Dispose();
        _watchdog = null;
        await (State.Requirement is null ? Board.ForgetAsync(Id) : Board.CloseAsync(Summary()));
    }

    private void StartWatchdog() => _watchdog ??= this.RegisterGrainTimer(
        _ => WatchOverAsync(), new() { DueTime = options.StageTimeout, Period = options.StageTimeout / 2, KeepAlive = true });

    private async Task WatchOverAsync()
    {
        if (!IsOpen || time.GetUtcNow() - _lastProgress < options.StageTimeout)
            return;
        if (State.Restarts >= options.MaximumRestarts)
        {
            await GiveUpAsync(
                $"No stage reported for {options.StageTimeout}, although the task was set going again {State.Restarts} times.");
            return;
        }

        State.Restarts++;
        Enter(State.State, $"no word for {options.StageTimeout}; set going again");
        await CommitAsync();
        await PublishFirstEventAsync();
    }

    private async Task GiveUpAsync(string why)
    {
        State.Failure = why;
        Enter(TaskState.Failed, why);
        await CommitAsync();
        await EndIfFinalAsync();
    }

    // Agents answer what they have handled with what they said before: so this sets the chain going where it was lost.
    private Task PublishFirstEventAsync()
    {
        var attempt = string.Create(CultureInfo.InvariantCulture, $"{State.Submission}.1");
        var header = new EventHeader(
            $"{Id}/{FarmNames.InterpretStream}/{attempt}", "task", $"farm.{FarmNames.InterpretStream}", State.Submitted, Id,
            Activity.Current?.Id ?? "");
        return this.GetStreamProvider(FarmNames.Streams)
            .GetStream<InterpretationRequested>(FarmNames.InterpretStream, Id)
            .OnNextAsync(new(header, State.Requirement!));
    }

    private DateTimeOffset Changed => State.History.Count == 0 ? default : State.History[^1].Time;

    private TaskStatus Status() => new(
        Id, State.State, State.Requirement?.Name ?? "", State.Version, State.Source, State.Failure, [.. State.History])
    {
        Submitted = State.Submitted,
        Changed = Changed,
        WaitsFor = WaitsFor(),
        Questions = [.. State.Questions],
        ReportJson = State.ReportJson,
        NearMisses = [.. State.NearMisses],
    };

    private TaskSummary Summary() => new(
        Id, State.Requirement?.Name ?? "", State.State, State.Version, State.Submitted, Changed, WaitsFor());

    private string WaitsFor() => State.State switch
    {
        TaskState.Queued or TaskState.Interpreting => "the requirement interpreter",
        TaskState.Generating => _progress is { } news ? $"candidates: {news.Text}" : "candidates",
        TaskState.Validating => "the compiler and the policy",
        TaskState.Testing => "its tests in the sandbox",
        TaskState.Deploying => "the registry",
        TaskState.NeedsInput => State.Questions.Count == 1 ? "an answer" : $"{State.Questions.Count} answers",
        TaskState.Failed or TaskState.Cancelled => "nothing: submit it again",
        _ => "",
    };

    [LoggerMessage(Level = LogLevel.Debug, Message = "The board did not take the note of task {Task}.")]
    private partial void LogNoteLost(Exception exception, string task);
}
