using System.Diagnostics;
using System.Globalization;
using CodeFarm.Sandbox.Supervision;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Pools;

/// <summary>
/// Calls of deployed functions. Functions are pure, so a call that another one has disturbed is tried again; what a call gives
/// does not depend on the calls before it. A function whose calls kill is refused for a while.
/// </summary>
/// <param name="pool">Places in workers.</param>
/// <param name="fresh">Workers for second chances, which no other job waits for.</param>
/// <param name="records">What is known of functions.</param>
/// <param name="meter">Counts.</param>
internal sealed class WarmCalls(WarmPool pool, FreshRuns fresh, FunctionRecords records, SandboxMeter meter)
{
    private const int MaxAttempts = 3;

    private readonly AssemblyKeys _keys = new();

    /// <inheritdoc cref="ISandbox.CallAsync"/>
    public async Task<SandboxReport> CallAsync(SandboxJob job, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var record = records.Of(_keys.Of(job.Assembly), job);
        if (!record.Quarantine.TryEnter(out var isProbe))
            return Refuse(record, SandboxOutcome.Quarantined);
        using var admission = new Admission(record, isProbe, Seclude);
        var (report, isWarm) = await RunAsync(job, record, admission, cancellationToken);
        if (report.Outcome is SandboxOutcome.Quarantined or SandboxOutcome.QueueFull)
            return Refuse(record, report.Outcome);
        admission.Judge(Conduct.Good);
        record.Ended(Stopwatch.GetElapsedTime(started), HasFailed(report));
        meter.Called(isWarm, started);
        return report;
    }

    /// <inheritdoc cref="ISandbox.LiftQuarantine"/>
    public bool LiftQuarantine(ReadOnlyMemory<byte> assembly) => records.Find(_keys.Of(assembly))?.Quarantine.Lift() ?? false;

    private async ValueTask<(SandboxReport Report, bool IsWarm)> RunAsync(
        SandboxJob job, FunctionRecord record, Admission admission, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var (worker, refusal) = await pool.RentAsync(record.Key, job.Signature.Name, cancellationToken);
            if (worker is null)
                return (new(refusal, [], null), false);
            Exchange? exchange = null;
            SandboxReport? report = null;
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (admission.IsRevoked)
                    return (new(SandboxOutcome.Quarantined, [], null), false);
                exchange = worker.Channel.Send(job, record.Key, isCollectible: false, job.Deadline);
                report = await worker.Channel.WaitAsync(exchange, cancellationToken);
            }
            finally
            {
                // Before the next one who waits has the place.
                if (exchange is { HasKilled: true })
                    NoteKill(record, admission, report);
                else if (report is { IsOfStarvedWorker: true })
                    admission.Judge(Conduct.Unknown);
                pool.Return(worker, exchange);
            }

            if (report is null)
                continue;
            if (exchange.IsSuspect(report))
                report = await SecondChance.TakeAsync(report, exchange.Time.Remaining, budget => AgainAsync(job, record, admission, budget, cancellationToken));
            return (report, exchange.IsOnUsedWorker);
        }

        return (await AgainAsync(job, record, admission, job.Deadline, cancellationToken), false);
    }

    // One at a time of each function: whoever needs many of them takes them from itself.
    private async Task<SandboxReport> AgainAsync(
        SandboxJob job, FunctionRecord record, Admission admission, TimeSpan budget, CancellationToken cancellationToken)
    {
        await record.SecondChances.WaitAsync(cancellationToken);
        try
        {
            var report = await fresh.RunAsync(job, record.Key, budget, cancellationToken);
            if (report.IsOfStarvedWorker)
                admission.Judge(Conduct.Unknown);
            else if (report.Outcome != SandboxOutcome.Completed)
                NoteKill(record, admission, report);
            return report;
        }
        finally
        {
            record.SecondChances.Release();
        }
    }

    private static void NoteKill(FunctionRecord record, Admission admission, SandboxReport? report)
    {
        record.Killed();
        admission.Judge(Conduct.Killed, report?.Code);
    }

    private static bool HasFailed(SandboxReport report)
    {
        if (report.Outcome != SandboxOutcome.Completed)
            return true;
        foreach (var result in report.Results)
        {
            if (!result.Succeeded)
                return true;
        }

        return false;
    }

    private void Seclude(FunctionRecord record)
    {
        meter.Quarantined();
        pool.Dismiss(record.Key);
    }

    private SandboxReport Refuse(FunctionRecord record, SandboxOutcome outcome)
    {
        record.Refused();
        meter.Refused(outcome);
        return new(outcome, [], outcome == SandboxOutcome.QueueFull ? "Too many calls of it wait already; try later." : Explain(record.Quarantine.Status));
    }

    private static string Explain(QuarantineStatus? status) => status switch
    {
        null or { IsProbing: true } => "Its calls have ended too many processes; a single call is tried now, and decides.",
        { Remaining.Ticks: 0 } => "Its calls have ended too many processes; the next call is tried alone, and decides.",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"Its calls have ended too many processes (the last: {status.Reason}); a single call is tried in {Math.Ceiling(status.Remaining.TotalSeconds):0} s, and decides."),
    };
}
