using System.Collections.Immutable;
using System.Text;
using CodeFarm.Broth;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Workers;

/// <summary>One job on one worker: judges what comes back, and believes nothing that it cannot check.</summary>
internal sealed class Exchange(SandboxJob job, TimeSpan budget, ProcessSandboxOptions options)
{
    // Whoever completes it chooses the thread that goes on.
    private readonly TaskCompletionSource<SandboxReport?> _completion = new();
    private readonly ImmutableArray<CaseResult>.Builder _results = ImmutableArray.CreateBuilder<CaseResult>(job.InputsJson.Length);
    private long _outputBytes;
    private int _asks;
    private bool _isAsking;

    /// <summary>Every reply must repeat it; a candidate cannot guess it.</summary>
    public Guid Id { get; } = Secret.NewId();

    public SandboxJob Job => job;

    /// <summary>Null when the worker ended through no fault of this job: it may be tried again.</summary>
    public Task<SandboxReport?> Completion => _completion.Task;

    /// <summary>The token of the caller that gave up, if one did.</summary>
    public CancellationToken CancelledBy { get; set; }

    /// <summary>Whether other jobs had run in the worker before: they may be the cause of a bad end.</summary>
    public bool IsOnUsedWorker { get; private set; }

    /// <summary>Whether it has ended, well or badly, and not because its caller gave up or another job ended the worker.</summary>
    public bool HasReport => _completion.Task is { IsCompletedSuccessfully: true, Result: not null };

    /// <summary>Whether the worker ended in this job, and not because it had next to nothing of the processors.</summary>
    public bool HasKilled { get; private set; }

    /// <summary>From the moment when nothing was before it on the worker until now, or until it ended.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>Runs since nothing is before it on the worker.</summary>
    public JobTime Time { get; } = new(budget, options.DeadlineStretch, TimeProvider.System);

    /// <summary>The job is next: its time runs.</summary>
    public void Begin(bool isOnUsedWorker)
    {
        IsOnUsedWorker = isOnUsedWorker;
        Time.Begin();
    }

    /// <summary>The running case asks for a file or an answer.</summary>
    /// <returns>False where it has asked too often.</returns>
    /// <exception cref="InvalidDataException">No honest worker asks this now.</exception>
    public bool BeginAsk(in AskMessage ask)
    {
        if (_isAsking || ask.Index != _results.Count || ask.Index >= job.InputsJson.Length || !ResourceDesk.IsDeclared(ask.Kind, job.Signature))
            throw new InvalidDataException("A question is out of order, or about what is not declared.");
        _isAsking = true;
        return ++_asks <= ProtocolLimits.MaxAsks;
    }

    /// <summary>The question has its answer.</summary>
    public void EndAsk() => _isAsking = false;

    /// <returns>The report once the job has ended, else null.</returns>
    /// <exception cref="InvalidDataException">No honest worker sends this reply now.</exception>
    public SandboxReport? Accept(in ReplyMessage reply)
    {
        if (Volatile.Read(ref _isAsking))
            throw new InvalidDataException("A case goes on without the answer that it has asked for.");
        switch (reply.Kind)
        {
            case ReplyKind.Case or ReplyKind.TooLarge or ReplyKind.InputTooLarge when reply.Index == _results.Count && reply.Index < job.InputsJson.Length:
                _results.Add(Result(reply));
                _asks = 0;
                return null;
            case ReplyKind.OutOfMemory:
                return Report(SandboxOutcome.MemoryExceeded, $"Case {_results.Count} needs more than {options.MemoryLimitBytes} bytes (sandbox.memoryLimitBytes).");
            case ReplyKind.Failed:
                return Report(SandboxOutcome.Crashed, Excerpt.Of(reply.Error ?? "The assembly cannot be used.", 1000));
            case ReplyKind.Done when _results.Count == job.InputsJson.Length && reply.Index == _results.Count:
                return Report(SandboxOutcome.Completed, null);
            default:
                throw new InvalidDataException("Replies are missing, repeated or out of order.");
        }
    }

    public SandboxReport Late()
    {
        var waited = Time.Hindered.TotalSeconds >= 0.1
            ? $" Besides, the worker waited {Time.Hindered.TotalSeconds:0.#} s for a processor: the machine is too busy."
            : "";
        return Report(
            SandboxOutcome.DeadlineExceeded,
            $"{_results.Count} of {job.InputsJson.Length} cases ended within {job.Deadline.TotalSeconds:0.###} s.{waited}") with
        {
            IsOfStarvedWorker = Time.IsStarved,
        };
    }

    public SandboxReport Violation(string what) => Report(SandboxOutcome.ProtocolViolation, Excerpt.Of(what, 200));

    public SandboxReport Death(int code, string errors) => WorkerDeath.IsOutOfMemory(errors)
        ? Report(SandboxOutcome.MemoryExceeded, $"The process ran out of memory in case {_results.Count}.")
        : Report(SandboxOutcome.Crashed, $"{WorkerDeath.Describe(code, errors)} in case {_results.Count}.");

    /// <summary>Whether something other than the job itself may be the cause of its end.</summary>
    public bool IsSuspect(SandboxReport report) => HasKilled && IsOnUsedWorker && report.Outcome != SandboxOutcome.DeadlineExceeded;

    /// <param name="report">Null when another job is to blame that there is none.</param>
    /// <param name="hasKilled">Whether the worker is gone.</param>
    public void Complete(SandboxReport? report, bool hasKilled = false)
    {
        HasKilled = hasKilled && report is { IsOfStarvedWorker: false };
        Elapsed = Time.Running;
        _completion.TrySetResult(report);
    }

    public void Fail(Exception exception) => _completion.TrySetException(exception);

    public void Cancel(CancellationToken cancellationToken) => _completion.TrySetCanceled(cancellationToken);

    private CaseResult Result(in ReplyMessage reply)
    {
        if (reply.Kind == ReplyKind.TooLarge)
            return TooLarge(reply.Micros);
        if (reply.Kind == ReplyKind.InputTooLarge)
            return InputTooLarge(reply.Index);
        if ((reply.Output is null) == (reply.Error is null) || reply.Micros < 0)
            throw new InvalidDataException("A case has neither output nor error, or both.");
        _outputBytes += reply.Output is null ? 0 : Encoding.UTF8.GetByteCount(reply.Output);
        if (_outputBytes > options.MaxOutputBytes)
            return TooLarge(reply.Micros);
        var result = reply.Output is null
            ? new CaseResult(false, null, Excerpt.Of(reply.Error!, ProtocolLimits.MaxErrorLength), reply.Micros)
            : new CaseResult(true, OutputCheck.Canonical(reply.Output, job.Signature.Returns), null, reply.Micros);
        return reply.Log is null ? result : result with { Log = LogLines.Read(reply.Log, job.Signature) };
    }

    private CaseResult TooLarge(long micros) =>
        new(false, null, $"The result is larger than {options.MaxOutputBytes} bytes, or the results of all cases together are. Return less, or raise sandbox.maxOutputBytes.", micros)
        {
            Code = SandboxCodes.OutputTooLarge,
        };

    private CaseResult InputTooLarge(int index)
    {
        var bytes = job.InputsJson[index].Sum(static json => (long)Encoding.UTF8.GetByteCount(json));
        return new(
            false, null,
            $"The arguments take {bytes} bytes, and a worker with {options.MemoryLimitBytes} bytes of memory cannot read them. Pass less, or raise sandbox.memoryLimitBytes.",
            0)
        {
            Code = SandboxCodes.InputTooLarge,
        };
    }

    private SandboxReport Report(SandboxOutcome outcome, string? detail) => new(outcome, _results.ToImmutable(), detail);
}
