using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Workers;

/// <content>The side that listens, and what happens at the end.</content>
internal sealed partial class WorkerChannel
{
    // Between the end of its output and the end of a process lie milliseconds, seconds on a crowded machine, or an intention. The job's
    // deadline ends it too.
    private static readonly TimeSpan ExitPatience = TimeSpan.FromSeconds(10);

    private string _violation = "";
    private SandboxReport? _lastReport;
    private SandboxUnavailableException? _startFailure;
    private bool _isReady;

    private async Task ReadUntilEndAsync()
    {
        try
        {
            Read();
            await _readToEnd.Task;
        }
        catch (InvalidDataException e)
        {
            _violation = e.Message;
            End(WorkerEnd.Protocol);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Killed, or ended by itself.
        }

        await FinishAsync();
    }

    private void Handle(in ReplyMessage reply)
    {
        Exchange? exchange;
        lock (_gate)
        {
            if (_end is not null)
                return;
            _exchanges.TryPeek(out exchange);
        }

        if (!_isReady)
        {
            if (reply.Kind != ReplyKind.Ready || reply.Id != _helloId)
                throw new InvalidDataException("A worker has to greet first.");
            BeReady();
            return;
        }

        if (exchange is null || reply.Id != exchange.Id)
            throw new InvalidDataException("A reply does not belong to this job.");
        if (exchange.Accept(reply) is { } report)
            Answer(exchange, reply, report);
    }

    private void BeReady()
    {
        lock (_gate)
        {
            _isReady = true;
            _process.Priority.SetReady();
            // Its time runs from now on: how long a worker takes to start is no fault of the job.
            if (_exchanges.TryPeek(out var first))
                Begin(first);
        }

        _ready.TrySetResult();
    }

    private void Answer(Exchange exchange, in ReplyMessage reply, SandboxReport report)
    {
        if (reply.Kind == ReplyKind.OutOfMemory)
        {
            _lastReport = report;
            End(WorkerEnd.Memory);
            return;
        }

        lock (_gate)
        {
            // Whoever ends the worker meanwhile answers the jobs that are still in the queue, this one among them.
            if (_end is not null)
                return;
            _exchanges.Dequeue();
            _process.Priority.SetSlow(false);
            if (_exchanges.TryPeek(out var next))
                Begin(next);
        }

        if (reply.Fitness != WorkerFitness.Fit)
            End(WorkerEnd.Unfit);
        Tell(exchange, report);
    }

    private async Task FinishAsync()
    {
        _replies.Dispose();
        var death = await ExplainAsync();
        await _process.DisposeAsync();
        await _timer.DisposeAsync();
        var end = _end!.Value;
        if (!_isReady)
            _startFailure = StartFailure(end, death);
        var isFirst = true;
        foreach (var exchange in _exchanges)
        {
            var report = isFirst ? FirstReport(exchange, end, death) : null;
            // Whoever waits goes on elsewhere: there may be many, and none is in a hurry.
            ThreadPool.UnsafeQueueUserWorkItem(_ => Conclude(exchange, end, report), null);
            isFirst = false;
        }

        _ready.TrySetResult();
        _gone.TrySetResult(end);
    }

    private void Conclude(Exchange exchange, WorkerEnd end, SandboxReport? report)
    {
        if (exchange.CancelledBy.IsCancellationRequested)
            exchange.Cancel(exchange.CancelledBy);
        else if (end == WorkerEnd.Disposed)
            exchange.Fail(new ObjectDisposedException(nameof(ProcessSandbox)));
        else if (_startFailure is not null)
            exchange.Fail(_startFailure);
        else
            exchange.Complete(report, hasKilled: true);
    }

    /// <summary>Answers a job that came when the worker had ended.</summary>
    private async Task AnswerLateAsync(Exchange exchange)
    {
        await Gone;
        if (_startFailure is null)
            exchange.Complete(null);
        else
            exchange.Fail(_startFailure);
    }

    private SandboxReport? FirstReport(Exchange exchange, WorkerEnd end, (int Code, string Errors)? death) => end switch
    {
        WorkerEnd.Deadline => exchange.Late(),
        WorkerEnd.Memory when death is null => _lastReport,
        WorkerEnd.Protocol => exchange.Violation(_violation),
        WorkerEnd.Crashed or WorkerEnd.Memory => exchange.Death(death!.Value.Code, death.Value.Errors),
        _ => null,
    };

    /// <summary>Decides why the worker is at its end.</summary>
    /// <returns>How the process died, if it did so by itself.</returns>
    private async Task<(int Code, string Errors)?> ExplainAsync()
    {
        if (IsEnding)
            return null;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
            patience.CancelAfter(ExitPatience);
            var death = await _process.WaitForExitAsync(patience.Token);
            // The kernel may have ended all of it, as one does from outside.
            if (_process.RanOutOfMemory)
            {
                End(WorkerEnd.Memory);
                return (death.Code, WorkerDeath.OutOfMemory);
            }

            End(_process.WasEndedFromOutside() ? WorkerEnd.Killed
                : WorkerDeath.IsOutOfMemory(death.Errors) ? WorkerEnd.Memory
                : WorkerEnd.Crashed);
            return death;
        }
        catch (OperationCanceledException)
        {
            _violation = "The worker closed its output and went on.";
            End(WorkerEnd.Protocol);
            return null;
        }
    }

    private SandboxUnavailableException? StartFailure(WorkerEnd end, (int Code, string Errors)? death) => (end, death) switch
    {
        (_, var (code, errors)) => new(
            $"The sandbox worker ended with code {code} before it took the job: {Broth.Excerpt.Of(errors.Trim(), 500)}"),
        (WorkerEnd.NotStarted, _) => new(
            $"No sandbox worker was ready within {_options.StartDeadline.TotalSeconds:0.###} s: the machine is too busy, or something holds it up. Relieve it, or raise sandbox.startDeadline."),
        _ => null,
    };
}
