using System.Collections.Concurrent;

namespace CodeFarm.Sandbox.Workers;

/// <summary>
/// A thread that starts processes: a worker dies with the thread that has started it, so that thread must last as long as the
/// workers may, which a thread of the pool does not. Disposing ends the thread, and with it all workers that are left.
/// </summary>
internal sealed class StartingThread(string name) : IAsyncDisposable
{
    private readonly BlockingCollection<Action> _requests = [];
    private readonly Lock _gate = new();
    private Thread? _thread;
    private bool _isDisposed;

    /// <exception cref="ObjectDisposedException">The thread has ended.</exception>
    public Task<T> RunAsync<T>(Func<T> start)
    {
        var started = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_thread is null)
            {
                _thread = new Thread(Serve) { IsBackground = true, Name = name };
                _thread.Start();
            }

            _requests.Add(() => Start(start, started));
        }

        return started.Task;
    }

    /// <summary>What was asked for before is still started.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            _requests.CompleteAdding();
        }

        if (_thread is not null)
            await Task.Run(_thread.Join);
        _requests.Dispose();
    }

    private void Serve()
    {
        foreach (var request in _requests.GetConsumingEnumerable())
            request();
    }

    private static void Start<T>(Func<T> start, TaskCompletionSource<T> started)
    {
        try
        {
            started.SetResult(start());
        }
        catch (Exception e)
        {
            // Whoever waits learns of it; on this thread it would end the process.
            started.SetException(e);
        }
    }
}
