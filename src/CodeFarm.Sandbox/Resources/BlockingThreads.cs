using System.Collections.Concurrent;

namespace CodeFarm.Sandbox.Resources;

/// <summary>
/// A few threads for system calls that may take as long as a file system or a name server likes: they wait here, and no thread of the
/// pool does. Where all of them wait, further requests do too, each as long as its caller.
/// </summary>
internal sealed class BlockingThreads(int maxThreads) : IDisposable
{
    private readonly BlockingCollection<Action> _requests = [];
    private readonly Lock _gate = new();
    private int _threads;
    private int _open;

    /// <exception cref="OperationCanceledException">The caller gave up; the system call may go on.</exception>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            // No more threads than requests that are open.
            if (++_open > _threads && _threads < maxThreads)
            {
                _threads++;
                new Thread(Serve) { IsBackground = true, Name = "resources" }.Start();
            }
        }

        _requests.Add(() => Run(work, done, cancellationToken), CancellationToken.None);
        return done.Task.WaitAsync(cancellationToken);
    }

    public void Dispose() => _requests.CompleteAdding();

    private void Serve()
    {
        foreach (var request in _requests.GetConsumingEnumerable())
            request();
    }

    private void Run<T>(Func<T> work, TaskCompletionSource<T> done, CancellationToken cancellationToken)
    {
        try
        {
            if (!cancellationToken.IsCancellationRequested)
                done.TrySetResult(work());
        }
        catch (Exception e)
        {
            done.TrySetException(e);
            // It may be that nobody waits any more.
            _ = done.Task.Exception;
        }
        finally
        {
            lock (_gate)
                _open--;
        }
    }
}
