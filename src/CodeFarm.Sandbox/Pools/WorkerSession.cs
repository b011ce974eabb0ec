using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Pools;

/// <summary>A session keeps its worker until a job harms it; the next job then starts in another.</summary>
internal sealed class WorkerSession(SparePool spares, JobSlots slots, Action closed) : ISandboxSession
{
    private const int MaxAttempts = 3;

    private WorkerChannel? _channel;
    private bool _isDisposed;

    public async Task<SandboxReport> RunAsync(SandboxJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        job.Check();
        var key = AssemblyKey.Of(job.Assembly.Span);
        await slots.EnterAsync(cancellationToken);
        try
        {
            for (var attempt = 1; attempt <= MaxAttempts; attempt++)
            {
                var (exchange, report) = await SendAsync(job, key, job.Deadline, cancellationToken);
                if (report is null)
                    continue;
                return exchange.IsSuspect(report)
                    ? await SecondChance.TakeAsync(report, exchange.Time.Remaining, budget => AgainAsync(job, key, budget, report, cancellationToken))
                    : report;
            }
        }
        finally
        {
            slots.Leave();
        }

        throw new SandboxUnavailableException(
            "Workers end before they can be used: something else kills processes of this user, for instance for want of memory.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        if (_channel is not null)
            await _channel.DisposeAsync();
        closed();
    }

    private async Task<(Exchange Exchange, SandboxReport? Report)> SendAsync(
        SandboxJob job, AssemblyKey key, TimeSpan budget, CancellationToken cancellationToken)
    {
        if (_channel is null or { IsEnding: true })
            _channel = await spares.TakeAsync(isForSuspect: false);
        cancellationToken.ThrowIfCancellationRequested();
        var exchange = _channel.Send(job, key, isCollectible: true, budget);
        return (exchange, await _channel.WaitAsync(exchange, cancellationToken));
    }

    private async Task<SandboxReport> AgainAsync(
        SandboxJob job, AssemblyKey key, TimeSpan budget, SandboxReport first, CancellationToken cancellationToken) =>
        (await SendAsync(job, key, budget, cancellationToken)).Report ?? first;
}
