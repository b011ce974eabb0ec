using System.Collections.Concurrent;
using CodeFarm.Sandbox.Isolation;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Pools;

/// <summary>
/// Starts every worker on one thread of its own: a worker dies with the thread that has started it, so that thread must last
/// as long as the workers may, which a thread of the pool does not. Disposing ends the thread, and with it all workers.
/// </summary>
internal sealed class WorkerStarter(IsolationProbe probe, ProcessSandboxOptions options, SandboxMeter meter) : IAsyncDisposable
{
    private readonly BlockingCollection<Action> _requests = [];
    private readonly Lock _gate = new();
    private readonly HashSet<WorkerChannel> _living = [];
    private Thread? _thread;
    private bool _isDisposed;

    /// <param name="warmUp">For a worker that will wait for its first job.</param>
    /// <exception cref="SandboxUnavailableException">The process cannot be started.</exception>
    public Task<WorkerChannel> StartAsync(bool warmUp)
    {
        var started = new TaskCompletionSource<WorkerChannel>(TaskCreationOptions.RunContinuationsAsynchronously);
        Request(() => Start(warmUp, started));
        return started.Task;
    }

    /// <summary>Tries how far workers are kept apart here, unless that is known.</summary>
    /// <exception cref="SandboxUnavailableException">No worker starts at all.</exception>
    public Task<IsolationReport> TestIsolationAsync()
    {
        var tested = new TaskCompletionSource<IsolationReport>(TaskCreationOptions.RunContinuationsAsynchronously);
        Request(() =>
        {
            try
            {
                tested.SetResult(probe.Find().Report);
            }
            catch (SandboxUnavailableException e)
            {
                tested.SetException(e);
            }
        });
        return tested.Task;
    }

    /// <summary>Kills every worker, those that are just being started too; returns when all are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        WorkerChannel[] living;
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            _requests.CompleteAdding();
            living = [.. _living];
        }

        foreach (var channel in living)
            channel.End(WorkerEnd.Disposed);
        // What was asked for before is still started, and ended at once.
        if (_thread is not null)
            await Task.Run(_thread.Join);
        lock (_gate)
            living = [.. _living];
        await Task.WhenAll(living.Select(channel => channel.Gone));
        _requests.Dispose();
    }

    private void Request(Action request)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(ProcessSandbox));
            if (_thread is null)
            {
                _thread = new Thread(ServeRequests) { IsBackground = true, Name = "sandbox starter" };
                _thread.Start();
            }

            _requests.Add(request);
        }
    }

    private void ServeRequests()
    {
        foreach (var request in _requests.GetConsumingEnumerable())
            request();
    }

    private void Start(bool warmUp, TaskCompletionSource<WorkerChannel> started)
    {
        try
        {
            var channel = WorkerChannel.Start(probe.FindSafe(), options, warmUp);
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
            started.SetResult(channel);
        }
        catch (SandboxUnavailableException e)
        {
            started.SetException(e);
        }
    }

    private async Task WatchAsync(WorkerChannel channel)
    {
        var end = await channel.Gone;
        lock (_gate)
            _living.Remove(channel);
        meter.Ended(end);
    }
}
