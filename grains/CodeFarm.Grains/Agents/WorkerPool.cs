namespace CodeFarm.Grains.Agents;

/// <summary>
/// Threads for work that takes long, apart from those on which grains run: a search that fills a processor must not keep
/// grains from answering.
/// </summary>
/// <param name="size">Pieces of work at the same time; the others wait.</param>
public sealed class WorkerPool(int size) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(size);

    /// <summary>Runs synchronous work on a thread of its own.</summary>
    /// <param name="work">The work; it must not touch a grain.</param>
    /// <param name="cancellationToken">Ends the wait for a thread, and the work as far as it looks at it.</param>
    public async Task<TResult> RunAsync<TResult>(Func<TResult> work, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            return await Task.Factory.StartNew(
                work, cancellationToken, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();
}
