using System.Globalization;
using CodeFarm.Contracts;
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
/// first event of a task once more sets the whole chain going again, up to the stage that was lost.
/// </summary>
/// <typeparam name="TEvent">The event of the stage.</typeparam>
public abstract partial class StageAgent<TEvent>(IPersistentState<StageAgentState<TEvent>> state)
    : Grain, IStreamSubscriptionObserver, IAsyncObserver<TEvent>
    where TEvent : class, IStageEvent
{
    private string? _working;
    private Task _lastCommit = Task.CompletedTask;

    /// <summary>The agent's name, the source of its events.</summary>
    protected abstract string Name { get; }

    /// <summary>The time, for the headers of events.</summary>
    protected DateTimeOffset Now => ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();

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
        }
        else if (State.Pending?.Header.Id != id)
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
        LogEventDropped(ServiceProvider.GetRequiredService<ILogger<StageAgent<TEvent>>>(), ex, Name, this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }

    /// <summary>Does the work of the stage. It may be done again after a crash, so it must not matter how often.</summary>
    protected abstract Task<StageOutcome> HandleAsync(TEvent item);

    /// <summary>The task fails with this event.</summary>
    protected static StageOutcome Fail(TEvent item, string why) => new(Report(item, TaskState.Failed, why));

    /// <summary>The next candidate is tried; the task fails where there is none.</summary>
    protected StageOutcome TryNext(
        TEvent item, Contracts.Requirements.Requirement requirement, System.Collections.Immutable.ImmutableArray<string> others, string why)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (others.IsEmpty)
            return Fail(item, why);
        var attempt = item.Header.Attempt.Split('.');
        var next = $"{attempt[0]}.{int.Parse(attempt[1], CultureInfo.InvariantCulture) + 1}";
        return new(Report(item, TaskState.Validating, $"{why} Trying the next candidate."))
        {
            Validate = new(item.Header.Next(FarmNames.ValidateStream, Name, next, Now), requirement, others[0], others[1..]),
        };
    }

    /// <summary>What the task is told.</summary>
    protected static StageReport Report(TEvent item, TaskState next, string text)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(item.Header.Id, next, text, 0, "");
    }

    private async Task ContinueAsync()
    {
        try
        {
            if (State.Pending is { } pending && _working != pending.Header.Id)
                await WorkAsync(pending);
            if (State.Unsent is { } unsent)
                await SendAsync(unsent);
        }
        catch (Exception exception)
        {
            // Nothing is lost: the state says what is to be done, and the task's watchdog asks for it again.
            LogInterrupted(ServiceProvider.GetRequiredService<ILogger<StageAgent<TEvent>>>(), exception, Name, this.GetPrimaryKeyString());
        }
    }

    private async Task WorkAsync(TEvent item)
    {
        var id = item.Header.Id;
        _working = id;
        try
        {
            StageOutcome outcome;
            try
            {
                outcome = await HandleAsync(item);
            }
            catch (Exception exception) when (!SaysNothingOfTheCandidate(exception))
            {
                outcome = Fail(item, $"{Name} failed: {exception.Message}");
            }

            if (State.Pending?.Header.Id != id)
                return; // A later submission took its place meanwhile.
            State.Outcomes[id] = outcome;
            State.Pending = null;
            State.Unsent = id;
            await CommitAsync();
        }
        finally
        {
            _working = null;
        }
    }

    private async Task SendAsync(string id)
    {
        var outcome = State.Outcomes[id];
        var task = this.GetPrimaryKeyString();
        // The task first, so that its history is in order; a crash in between is answered by sending both again.
        await GrainFactory.GetGrain<ITaskGrain>(task).ReportAsync(outcome.Report);
        var streams = this.GetStreamProvider(FarmNames.Streams);
        await (outcome switch
        {
            { Validate: { } next } => streams.GetStream<ValidationRequested>(FarmNames.ValidateStream, task).OnNextAsync(next),
            { Test: { } next } => streams.GetStream<TestRequested>(FarmNames.TestStream, task).OnNextAsync(next),
            { Deploy: { } next } => streams.GetStream<DeploymentRequested>(FarmNames.DeployStream, task).OnNextAsync(next),
            { Feedback: { } next } => streams.GetStream<Contracts.Feedback.FunctionDeployed>(FarmNames.FeedbackStream, task).OnNextAsync(next),
            _ => Task.CompletedTask,
        });
        if (State.Unsent == id)
        {
            State.Unsent = null;
            await CommitAsync();
        }
    }

    // A silo was lost or an answer did not come: the work is done again when the event comes again.
    private static bool SaysNothingOfTheCandidate(Exception exception) =>
        exception is OperationCanceledException or TimeoutException or OrleansException;

    // Events come in while an outcome is sent: their writes stand in line, since each needs the ETag of the one before.
    private Task CommitAsync() => _lastCommit = CommitAfterAsync(_lastCommit);

    private async Task CommitAfterAsync(Task previous)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        await state.CommitAsync(this);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Agent} of task {Task} was interrupted; it goes on when it is asked again.")]
    private static partial void LogInterrupted(ILogger logger, Exception exception, string agent, string task);

    [LoggerMessage(Level = LogLevel.Error, Message = "An event for {Agent} of task {Task} was dropped by the stream.")]
    private static partial void LogEventDropped(ILogger logger, Exception exception, string agent, string task);
}
