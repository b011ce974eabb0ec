namespace CodeFarm.Gateway.Serving;

/// <summary>Counts the requests that run, and ends them in order.</summary>
internal sealed class Drain : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;

    /// <summary>Cancelled when the server begins to end; streams end then.</summary>
    public CancellationToken Closing => _closing.Token;

    /// <summary>Counts a request in.</summary>
    /// <returns>False once the server ends: then it is not counted.</returns>
    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_closing.IsCancellationRequested)
                return false;
            _running++;
            return true;
        }
    }

    /// <summary>Counts a request out.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            if (--_running == 0 && _closing.IsCancellationRequested)
                _empty.TrySetResult();
        }
    }

    /// <summary>Lets no request in any more, and waits for those that run.</summary>
    /// <param name="patience">Ends the wait.</param>
    public async Task CloseAsync(CancellationToken patience)
    {
        // Not under the lock: streams end in here, and count themselves out.
        await _closing.CancelAsync();
        lock (_lock)
        {
            if (_running == 0)
                _empty.TrySetResult();
        }

        await _empty.Task.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _closing.Dispose();
}
