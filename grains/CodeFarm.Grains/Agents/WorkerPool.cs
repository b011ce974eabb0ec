using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using CodeFarm.Contracts.Placement;

namespace CodeFarm.Grains.Agents;

/// <summary>
/// Threads for work that takes long, apart from those on which grains run: a search that fills a processor must not keep
/// grains from answering.
/// </summary>
/// <param name="size">Pieces of work at the same time; the others wait.</param>
public sealed class WorkerPool(int size) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(size);
    private readonly ConcurrentDictionary<object, (string What, long Started)> _running = new();

    /// <summary>What runs now, the longest first.</summary>
    public ImmutableArray<RunningWork> Running =>
    [
        .. _running.Values.OrderBy(static work => work.Started).Select(static work => new RunningWork(
            work.What, Stopwatch.GetElapsedTime(work.Started).TotalSeconds, "needs no accelerator: any silo with a free processor will do")),
    ];

    /// <summary>Runs synchronous work on a thread of its own.</summary>
    /// <param name="what">Who does what, for people.</param>
    /// <param name="work">The work; it must not touch a grain.</param>
    /// <param name="cancellationToken">Ends the wait for a thread, and the work as far as it looks at it.</param>
    public Task<TResult> RunAsync<TResult>(string what, Func<TResult> work, CancellationToken cancellationToken) => HoldAsync(
        what,
        () => Task.Factory.StartNew(
            work, cancellationToken, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default),
        cancellationToken);

    /// <summary>Runs asynchronous work that computes much in between, away from the threads of the grains.</summary>
    /// <inheritdoc cref="RunAsync{TResult}(string, Func{TResult}, CancellationToken)"/>
    public Task<TResult> RunAsync<TResult>(string what, Func<Task<TResult>> work, CancellationToken cancellationToken) =>
        HoldAsync(what, () => Task.Run(work, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private async Task<TResult> HoldAsync<TResult>(string what, Func<Task<TResult>> start, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        var key = new object();
        try
        {
            _running[key] = (what, Stopwatch.GetTimestamp());
            return await start();
        }
        finally
        {
            _running.TryRemove(key, out _);
            _slots.Release();
        }
    }
}
