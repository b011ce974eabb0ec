using System.Globalization;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Ledger;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace CodeFarm.Grains.Agents;

/// <summary>
/// An agent that handles the events of one stage for one task. An event is accepted (written) before it is acknowledged to
/// the stream; the work runs outside of the grain's turns; its effect, the event's id and what follows are committed in one
/// write, and only then sent. An event that comes again is answered with what was said before: so whoever publishes the
/// first event of a task once more sets the whole chain going again, up to the stage that was lost. An event whose handling
/// keeps failing becomes a dead letter, and its task fails until the letter is replayed.
/// </summary>
/// <typeparam name="TEvent">The event of the stage.</typeparam>
public abstract partial class StageAgent<TEvent>(IPersistentState<StageAgentState<TEvent>> state)
    : Grain, IStageAgent, IStreamSubscriptionObserver, IAsyncObserver<TEvent>
    where TEvent : class, IStageEvent
{
    private string? _working;
    private Action? _stop;
    private Task _lastCommit = Task.CompletedTask;

    /// <summary>The agent's name, the source of its events.</summary>
    protected abstract string Name { get; }

    /// <summary>The time, for the headers of events.</summary>
    protected DateTimeOffset Now => Time.GetUtcNow();

    private TimeProvider Time => ServiceProvider.GetRequiredService<TimeProvider>();

    private PipelineOptions Options => ServiceProvider.GetRequiredService<PipelineOptions>();

    private ILogger Logger => ServiceProvider.GetRequiredService<ILogger<StageAgent<TEvent>>>();

    private string TaskId => this.GetPrimaryKeyString();

    private StageAgentState<TEvent> State => state.State;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        if (State.Unsent is not null || State.Pending is not null)
            // After the activation: what it sends may come back as a call.
            this.RegisterGrainTimer(_ => ContinueAsync(), new() { DueTime = TimeSpan.Zero, Period = Timeout.InfiniteTimeSpan, Interleave = true });
    }

    /// <inheritdoc/>
    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory)
    {
        ArgumentNullException.ThrowIfNull(handleFactory);
        return handleFactory.Create<TEvent>().ResumeAsync(this);
    }

    /// <summary>Accepts an event. Idempotent.</summary>
    public async Task OnNextAsync(TEvent item, StreamSequenceToken? token = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        var id = item.Header.Id;
        if (State.Outcomes.ContainsKey(id))
        {
            State.Unsent = id;
            await CommitAsync();
            // By its id: the sending of the first time may end just now, and strike it.
            _ = ContinueAsync(id);
            return;
        }

        if (State.Pending?.Header.Id != id)
        {
            State.Pending = item;
            await CommitAsync();
        }

        _ = ContinueAsync();
    }

    /// <inheritdoc/>
    public Task OnErrorAsync(Exception ex)
    {
        // The task's watchdog sets the chain going again, or gives up and says so.
        LogEventDropped(Logger, ex, Name, TaskId);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    async Task IStageAgent.StopAsync()
    {
        if (State.Pending is null)
            return;
        State.Pending = null;
        _stop?.Invoke();
        await CommitAsync();
    }

    /// <inheritdoc/>
    async Task IStageAgent.ReplayAsync(string eventId)
    {
        if (State.Dead?.Header.Id != eventId)
            return;
        State.Outcomes.Remove(eventId);
        State.Pending = State.Dead;
        State.Dead = null;
        await CommitAsync();
        _ = ContinueAsync();
    }

    /// <summary>Does the work of the stage. It may be done again after a crash, so it must not matter how often.</summary>
    /// <param name="item">The event.</param>
    /// <param name="cancellationToken">The task was cancelled, or the silo stops.</param>
    protected abstract Task<StageOutcome> HandleAsync(TEvent item, CancellationToken cancellationToken);

    /// <summary>The task fails with this event.</summary>
    protected static StageOutcome Fail(TEvent item, string why) => new(Report(item, TaskState.Failed, why));

    /// <summary>What the task is told.</summary>
    protected static StageReport Report(TEvent item, TaskState next, string text)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(item.Header.Id, next, text);
    }

    /// <summary>The number of another attempt of the same submission: submission.candidate, counted on.</summary>
    protected static string NextAttempt(TEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var attempt = item.Header.Attempt.Split('.');
        return $"{attempt[0]}.{int.Parse(attempt[1], CultureInfo.InvariantCulture) + 1}";
    }

    /// <summary>Tells those who watch; it does not matter whether it arrives.</summary>
    protected void Tell(TEvent item, string text)
    {
        ArgumentNullException.ThrowIfNull(item);
        _ = GrainFactory.GetGrain<ITaskGrain>(TaskId).ProgressAsync(item.Header.Id, text);
    }

    private async Task ContinueAsync(string? again = null)
    {
        try
        {
            if (State.Pending is { } pending && _working != pending.Header.Id)
                await WorkAsync(pending);
            if ((again ?? State.Unsent) is { } unsent)
                await SendAsync(unsent);
        }
        catch (Exception exception) when (exception is OrleansMessageRejectionException or OperationCanceledException)
        {
            // A silo went, perhaps this one: the state says what is to be done, and the next silo asks for it again.
            LogSiloLost(Logger, exception, Name, TaskId);
        }
        catch (Exception exception)
        {
            // Nothing is lost: the state says what is to be done, and the task's watchdog asks for it again.
            LogInterrupted(Logger, exception, Name, TaskId);
        }
    }

    private async Task WorkAsync(TEvent item)
    {
        var id = item.Header.Id;
        _working = id;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ServiceProvider.GetRequiredService<SiloStop>().Token);
        _stop = stop.Cancel;
        try
        {
            var started = Time.GetTimestamp();
            var outcome = await HandleOrGiveUpAsync(item, stop.Token);
            if (State.Pending?.Header.Id != id)
                return; // A later submission took its place meanwhile, or the task was cancelled.
            State.Outcomes[id] = outcome with
            {
                Cost = outcome.Cost ?? new LedgerEntry(id, Name, Now, Time.GetElapsedTime(started).TotalSeconds),
            };
            State.Dead = outcome.DeadLetter is null ? State.Dead : item;
            State.Pending = null;
            State.Unsent = id;
            await CommitAsync();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The task was cancelled, and its agent has dropped the event already; or the silo stops, and the event stays for the next one.
        }
        finally
        {
            _working = null;
            _stop = null;
        }
    }

    private async Task<StageOutcome> HandleOrGiveUpAsync(TEvent item, CancellationToken cancellationToken)
    {
        for (var (attempt, losses) = (1, 0); ; attempt++)
        {
            try
            {
                return await HandleAsync(item, cancellationToken);
            }
            catch (EnumerationAbortedException exception) when (losses < Options.MaximumResumes)
            {
                // The silo of an expert was lost: another one takes the work, and the event is not to blame.
                LogSiloLost(Logger, exception, Name, TaskId);
                losses++;
                attempt--;
                await Task.Delay(Options.HandlingRetryDelay, Time, cancellationToken);
            }
            catch (Exception exception) when (!SaysNothingOfTheEvent(exception))
            {
                LogAttemptFailed(Logger, exception, Name, TaskId, attempt, Options.HandlingAttempts);
                if (attempt >= Options.HandlingAttempts)
                    return GiveUp(item, exception, attempt);
                await Task.Delay(Options.HandlingRetryDelay * attempt, Time, cancellationToken);
            }
        }
    }

    private StageOutcome GiveUp(TEvent item, Exception exception, int attempts)
    {
        var id = item.Header.Id;
        var why = $"{Name} failed {attempts} times: {exception.Message} 'farm replay {id}' has it try again.";
        return new(Report(item, TaskState.Failed, why))
        {
            DeadLetter = new(id, TaskId, Name, exception.Message, attempts, Now),
        };
    }

    private async Task SendAsync(string id)
    {
        var outcome = State.Outcomes[id];
        // The task first, so that its history is in order; a crash in between is answered by sending both again.
        if (outcome.DeadLetter is { } letter && State.Dead is not null)
            await GrainFactory.GetGrain<IDeadLetterGrain>(FarmNames.Farm).AddAsync(letter);
        if (outcome.Report is { } report)
            await GrainFactory.GetGrain<ITaskGrain>(TaskId).ReportAsync(report);
        var streams = this.GetStreamProvider(FarmNames.Streams);
        await (outcome switch
        {
            { Generate: { } next } => PublishAsync(streams, FarmNames.GenerateStream, next),
            { Validate: { } next } => PublishAsync(streams, FarmNames.ValidateStream, next),
            { Test: { } next } => PublishAsync(streams, FarmNames.TestStream, next),
            { Deploy: { } next } => PublishAsync(streams, FarmNames.DeployStream, next),
            { Feedback: { } next } => PublishAsync(streams, FarmNames.FeedbackStream, next),
            _ => Task.CompletedTask,
        });
        if (outcome.Cost is { } cost)
            await GrainFactory.GetGrain<ILedgerGrain>(TaskId).RecordAsync(cost);
        if (State.Unsent == id)
        {
            State.Unsent = null;
            await CommitAsync();
        }
    }

    private static Task PublishAsync<TNext>(IStreamProvider streams, string stage, TNext next)
        where TNext : IStageEvent =>
        streams.GetStream<TNext>(stage, next.Header.Subject).OnNextAsync(next);

    // A silo was lost or an answer did not come: the work is done again when the event comes again.
    private static bool SaysNothingOfTheEvent(Exception exception) =>
        exception is OperationCanceledException or TimeoutException or OrleansException;

    // Events come in while an outcome is sent: their writes stand in line, since each needs the ETag of the one before.
    private Task CommitAsync() => _lastCommit = CommitAfterAsync(_lastCommit);

    private async Task CommitAfterAsync(Task previous)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        await state.CommitAsync(this);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Agent} of task {Task} lost a silo; it goes on when it is asked again.")]
    private static partial void LogSiloLost(ILogger logger, Exception exception, string agent, string task);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Agent} of task {Task} was interrupted; it goes on when it is asked again.")]
    private static partial void LogInterrupted(ILogger logger, Exception exception, string agent, string task);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Agent} of task {Task} failed, attempt {Attempt} of {Attempts}.")]
    private static partial void LogAttemptFailed(
        ILogger logger, Exception exception, string agent, string task, int attempt, int attempts);

    [LoggerMessage(Level = LogLevel.Error, Message = "An event for {Agent} of task {Task} was dropped by the stream.")]
    private static partial void LogEventDropped(ILogger logger, Exception exception, string agent, string task);
}
