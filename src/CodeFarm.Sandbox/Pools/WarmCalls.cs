using System.Diagnostics;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Pools;

/// <summary>
/// Calls of deployed functions. Functions are pure, so a call that another one has disturbed is tried again; what a call gives
/// does not depend on the calls before it.
/// </summary>
internal sealed class WarmCalls(WarmPool pool, FreshRuns fresh, SandboxMeter meter)
{
    private const int MaxAttempts = 3;

    /// <inheritdoc cref="ISandbox.CallAsync"/>
    public async Task<SandboxReport> CallAsync(SandboxJob job, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var key = AssemblyKey.Of(job.Assembly.Span);
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var worker = await pool.RentAsync(key, job.Signature.Name, cancellationToken);
            Exchange? exchange = null;
            SandboxReport? report;
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                exchange = worker.Channel.Send(job, key, isCollectible: false, job.Deadline);
                report = await worker.Channel.WaitAsync(exchange, cancellationToken);
            }
            finally
            {
                pool.Return(worker, exchange);
            }

            if (report is null)
                continue;
            meter.Called(exchange.IsOnUsedWorker, started);
            return exchange.IsSuspect(report)
                ? await SecondChance.TakeAsync(report, exchange.Remaining, budget => fresh.RunAsync(job, key, budget, cancellationToken))
                : report;
        }

        return await fresh.RunAsync(job, key, job.Deadline, cancellationToken);
    }
}
