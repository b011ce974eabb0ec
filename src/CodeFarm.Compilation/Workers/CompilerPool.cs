using System.Collections.Immutable;
using System.Diagnostics;
using CodeFarm.Sandbox;

namespace CodeFarm.Compilation.Workers;

/// <summary>
/// Workers that are kept warm and lent to one request at a time. One that is lost is replaced at once, one that has served long
/// is replaced first and ended then, so that no request waits for a start but the first. Requests wait in their order.
/// </summary>
internal sealed class CompilerPool : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Stack<CompilerChannel> _idle = new();
    private readonly HashSet<CompilerChannel> _living = [];
    private readonly LinkedList<TaskCompletionSource<CompilerChannel>> _waiters = [];
    private readonly Dictionary<string, long> _ended = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly ProcessCompilerOptions _options;
    private readonly CompilerStarter _starter;
    private readonly Timer _sweep;
    private readonly List<Task> _startings = [];
    private int _starting;
    private long _started;
    private long _served;
    private long _lastUsed = Stopwatch.GetTimestamp();
    private bool _isClosed;

    public CompilerPool(CompilerStarter starter, ProcessCompilerOptions options)
    {
        (_starter, _options) = (starter, options);
        _sweep = new Timer(static pool => ((CompilerPool)pool!).Sweep(), this, Timeout.Infinite, Timeout.Infinite);
    }

    public CompilerStatistics Statistics
    {
        get
        {
            lock (_gate)
                return new(
                    [.. _living.Where(static channel => !channel.IsEnded).Select(static channel => channel.ProcessId)], _idle.Count,
                    _living.Count - _idle.Count, _starting, _waiters.Count, _started, _served,
                    _ended.ToImmutableSortedDictionary(StringComparer.Ordinal));
        }
    }

    /// <summary>Waits for a worker; the caller gives it back.</summary>
    /// <exception cref="SandboxUnavailableException">No worker can be started.</exception>
    public async Task<CompilerChannel> RentAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource<CompilerChannel>> waiter;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(ProcessCompiler));
            _lastUsed = Stopwatch.GetTimestamp();
            if (_waiters.Count == 0 && _idle.TryPop(out var channel))
                return channel;
            waiter = _waiters.AddLast(new TaskCompletionSource<CompilerChannel>(TaskCreationOptions.RunContinuationsAsynchronously));
            if (_waiters.Count > _starting && _living.Count + _starting < _options.MaxWorkers)
                Start();
        }

        await using var registration = cancellationToken.UnsafeRegister((_, token) => Withdraw(waiter, token), null);
        return await waiter.Value.Task;
    }

    /// <param name="channel">That was lent.</param>
    /// <param name="end">Why it has ended, if it has.</param>
    public void Return(CompilerChannel channel, string? end)
    {
        lock (_gate)
        {
            _served++;
            _lastUsed = Stopwatch.GetTimestamp();
            if (channel.IsEnded)
                Remove(channel, end ?? "lost");
            else if (_isClosed)
                Drop(channel, "disposed");
            else
                Offer(channel);
            if (_isClosed)
                return;
            // Ahead of its need: of a worker that was lost, and of one that has served long.
            if (_starting == 0 && _living.All(static other => other.IsTired))
                Start();
            _sweep.Change(_options.IdleTimeout, Timeout.InfiniteTimeSpan);
        }
    }

    public async ValueTask DisposeAsync()
    {
        CompilerChannel[] living;
        Task[] startings;
        lock (_gate)
        {
            if (_isClosed)
                return;
            _isClosed = true;
            living = [.. _living];
            startings = [.. _startings];
            foreach (var waiter in _waiters)
                waiter.SetException(new ObjectDisposedException(nameof(ProcessCompiler)));
            _waiters.Clear();
        }

        await _stop.CancelAsync();
        await Task.WhenAll(startings);
        foreach (var channel in living)
            await channel.DisposeAsync();
        await _sweep.DisposeAsync();
        await _starter.DisposeAsync();
        _stop.Dispose();
    }

    private void Start()
    {
        _starting++;
        _startings.RemoveAll(static task => task.IsCompleted);
        _startings.Add(StartAsync());
    }

    private async Task StartAsync()
    {
        // Not in the lock of whoever asks.
        await Task.Yield();
        try
        {
            var channel = await _starter.StartAsync(_stop.Token);
            lock (_gate)
            {
                _starting--;
                _started++;
                _living.Add(channel);
                if (_isClosed)
                    Drop(channel, "disposed");
                else
                    Offer(channel);
                DropTired();
            }
        }
        catch (Exception e)
        {
            lock (_gate)
            {
                _starting--;
                if (_living.Count + _starting > 0)
                    return;
                foreach (var waiter in _waiters)
                    waiter.SetException(e);
                _waiters.Clear();
            }
        }
    }

    private void Offer(CompilerChannel channel)
    {
        if (_waiters.First is { } waiter)
        {
            _waiters.RemoveFirst();
            waiter.Value.SetResult(channel);
        }
        else
        {
            _idle.Push(channel);
            DropTired();
        }
    }

    // Only where a fresh one is there for what comes.
    private void DropTired()
    {
        if (_living.All(static channel => channel.IsTired))
            return;
        var tired = _idle.Where(static channel => channel.IsTired).ToArray();
        if (tired.Length == 0)
            return;
        Keep(channel => !channel.IsTired);
        foreach (var channel in tired)
            Drop(channel, "recycled");
    }

    private void Sweep()
    {
        lock (_gate)
        {
            if (_isClosed)
                return;
            if (Stopwatch.GetElapsedTime(_lastUsed) < _options.IdleTimeout)
            {
                _sweep.Change(_options.IdleTimeout, Timeout.InfiniteTimeSpan);
                return;
            }

            var idle = _idle.ToArray();
            _idle.Clear();
            foreach (var channel in idle)
                Drop(channel, "idle");
        }
    }

    private void Keep(Func<CompilerChannel, bool> isKept)
    {
        var kept = _idle.Where(isKept).Reverse().ToArray();
        _idle.Clear();
        foreach (var channel in kept)
            _idle.Push(channel);
    }

    private void Drop(CompilerChannel channel, string reason)
    {
        Remove(channel, reason);
        _ = channel.DisposeAsync().AsTask();
    }

    private void Remove(CompilerChannel channel, string reason)
    {
        if (_living.Remove(channel))
            _ended[reason] = _ended.GetValueOrDefault(reason) + 1;
    }

    private void Withdraw(LinkedListNode<TaskCompletionSource<CompilerChannel>> waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (waiter.List is null)
                return;
            _waiters.Remove(waiter);
        }

        waiter.Value.TrySetCanceled(cancellationToken);
    }
}
