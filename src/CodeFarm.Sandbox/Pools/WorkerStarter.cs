using CodeFarm.Sandbox.Isolation;
using CodeFarm.Sandbox.Processors;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Pools;

/// <summary>Starts every worker on one thread, with which all of them end.</summary>
internal sealed class WorkerStarter(IsolationProbe probe, ProcessSandboxOptions options, SandboxMeter meter) : IAsyncDisposable
{
    private readonly StartingThread _thread = new("sandbox starter");
    private readonly Lock _gate = new();
    private readonly HashSet<WorkerChannel> _living = [];
    private bool _isDisposed;

    /// <param name="warmUp">For a worker that will wait for its first job.</param>
    /// <param name="processors">Where it starts; once it is ready it may run everywhere.</param>
    /// <exception cref="SandboxUnavailableException">The process cannot be started.</exception>
    public Task<WorkerChannel> StartAsync(bool warmUp, ProcessorSet processors) => _thread.RunAsync(() => Start(warmUp, processors));

    /// <summary>Tries how far workers are kept apart here, unless that is known.</summary>
    /// <exception cref="SandboxUnavailableException">No worker starts at all.</exception>
    public Task<IsolationReport> TestIsolationAsync() => _thread.RunAsync(() => probe.Find().Report);

    /// <summary>Kills every worker, those that are just being started too; returns when all are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        WorkerChannel[] living;
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            living = [.. _living];
        }

        foreach (var channel in living)
            channel.End(WorkerEnd.Disposed);
        // What was asked for before is still started, and ended at once.
        await _thread.DisposeAsync();
        lock (_gate)
            living = [.. _living];
        await Task.WhenAll(living.Select(channel => channel.Gone));
    }

    private WorkerChannel Start(bool warmUp, ProcessorSet processors)
    {
        var channel = WorkerChannel.Start(probe.FindSafe(), options, warmUp, processors);
        bool isLate;
        lock (_gate)
        {
            _living.Add(channel);
            isLate = _isDisposed;
        }

        meter.Started();
        _ = WatchAsync(channel);
        if (isLate)
            channel.End(WorkerEnd.Disposed);
        return channel;
    }

    private async Task WatchAsync(WorkerChannel channel)
    {
        var end = await channel.Gone;
        lock (_gate)
            _living.Remove(channel);
        meter.Ended(end);
    }
}
