using System.Collections.Immutable;
using System.Security.Cryptography;
using CodeFarm.Broth;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Workers;

/// <summary>Sends one job to one worker and judges what comes back. Believes nothing that it cannot check.</summary>
internal sealed class Conversation(WorkerProcess worker, SandboxJob job, ProcessSandboxOptions options)
{
    private readonly string _id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly ImmutableArray<CaseResult>.Builder _results = ImmutableArray.CreateBuilder<CaseResult>();
    private bool _accepted;

    public async Task<SandboxReport> RunAsync(CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(job.Deadline);
        try
        {
            return await SendAsync(deadline.Token) && await ReceiveAsync(deadline.Token) is { } report
                ? report
                : await ExplainEndAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Report(
                SandboxOutcome.DeadlineExceeded,
                $"{_results.Count} of {job.InputsJson.Length} cases ended within {job.Deadline.TotalSeconds:0.###} s.");
        }
        catch (InvalidDataException e)
        {
            return Report(SandboxOutcome.ProtocolViolation, Excerpt.Of(e.Message, 200));
        }
    }

    /// <returns>False when the worker has closed its input, that is, ended.</returns>
    private async Task<bool> SendAsync(CancellationToken cancellationToken)
    {
        var message = new JobMessage(
            _id, job.Signature.ToString(), job.Assembly.ToArray(), [.. job.InputsJson.Select(inputs => inputs.ToArray())],
            options.MaxOutputBytes, options.MemoryLimitBytes + options.NativeMemoryBytes, job.Namespace);
        var frame = ProtocolJson.Write(message);
        if (frame.Length > ProtocolLimits.MaxFrameBytes)
            throw new ArgumentException(
                $"The job has {frame.Length} bytes and may have {ProtocolLimits.MaxFrameBytes}. Run its cases in several jobs.");
        try
        {
            // A pipe's write may ignore cancellation while its reader sleeps; waiting for it must not.
            await FrameStream.WriteAsync(worker.Input, frame, ProtocolLimits.MaxFrameBytes, cancellationToken)
                .WaitAsync(cancellationToken);
            worker.Input.Close();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <returns>Null when the worker's output ended too early.</returns>
    private async Task<SandboxReport?> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (await FrameStream.ReadAsync(worker.Output, ProtocolLimits.MaxFrameBytes, cancellationToken)
            .WaitAsync(cancellationToken) is { } frame)
        {
            var reply = ProtocolJson.ReadReply(frame);
            if (reply.Id != _id || (reply.Kind != ReplyKind.Accepted) != _accepted)
                throw new InvalidDataException("A reply does not belong to this job.");
            if (Accept(reply) is { } report)
                return report;
        }

        return null;
    }

    private SandboxReport? Accept(ReplyMessage reply)
    {
        switch (reply.Kind)
        {
            case ReplyKind.Accepted:
                _accepted = true;
                return null;
            case ReplyKind.Case when reply.Index == _results.Count && reply.Index < job.InputsJson.Length:
                _results.Add(Result(reply));
                return null;
            case ReplyKind.OutOfMemory:
                return Report(
                    SandboxOutcome.MemoryExceeded, $"Case {_results.Count} needs more than {options.MemoryLimitBytes} bytes.");
            case ReplyKind.Failed:
                return Report(SandboxOutcome.Crashed, Excerpt.Of(reply.Error ?? "The assembly cannot be used.", 1000));
            case ReplyKind.Done when _results.Count == job.InputsJson.Length:
                return Report(SandboxOutcome.Completed, null);
            default:
                throw new InvalidDataException("Replies are missing, repeated or out of order.");
        }
    }

    private CaseResult Result(ReplyMessage reply)
    {
        if ((reply.Output is null) == (reply.Error is null) || reply.Micros < 0)
            throw new InvalidDataException("A case has neither output nor error, or both.");
        return reply.Output is null
            ? new CaseResult(false, null, Excerpt.Of(reply.Error!, 1000), reply.Micros)
            : new CaseResult(true, OutputCheck.Canonical(reply.Output, job.Signature.Returns), null, reply.Micros);
    }

    private async Task<SandboxReport> ExplainEndAsync(CancellationToken cancellationToken)
    {
        var (code, errors) = await worker.WaitForExitAsync(cancellationToken);
        if (!_accepted)
            throw new SandboxUnavailableException(
                $"The sandbox worker ended with code {code} before it took the job: {Excerpt.Of(errors.Trim(), 500)}");
        return WorkerDeath.IsOutOfMemory(errors)
            ? Report(SandboxOutcome.MemoryExceeded, $"The process ran out of memory in case {_results.Count}.")
            : Report(SandboxOutcome.Crashed, $"{WorkerDeath.Describe(code, errors)} in case {_results.Count}.");
    }

    private SandboxReport Report(SandboxOutcome outcome, string? detail) => new(outcome, _results.ToImmutable(), detail);
}
