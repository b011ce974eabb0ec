using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using CodeFarm.Contracts.Placement;

namespace CodeFarm.Grains.Placement;

/// <summary>
/// An accelerator of this silo: the gate through which work reaches it, and the account of the models in its memory. Placement
/// decides once where a grain lives; this limits what its calls do to the device.
/// </summary>
public sealed class Accelerator(AcceleratorInfo info, int concurrency) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(concurrency);
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<object, (string What, AcceleratorRequirement Needs, long Started)> _running = new();
    private ImmutableDictionary<string, double> _models = ImmutableDictionary<string, double>.Empty;
    private int _queued;

    /// <summary>What it is.</summary>
    public AcceleratorInfo Info => info;

    /// <summary>The work that has its turn and said what it is, the longest first.</summary>
    public ImmutableArray<RunningWork> Running =>
    [
        .. _running.Values.OrderBy(static work => work.Started).Select(work => new RunningWork(
            work.What, Stopwatch.GetElapsedTime(work.Started).TotalSeconds, $"needs {work.Needs}; here: {info}")),
    ];

    /// <summary>Waits for a turn on the device, and is shown as running there; disposing the result ends it.</summary>
    /// <param name="what">Who does what, for people.</param>
    /// <param name="needs">What it needs of the device.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IDisposable> EnterAsync(string what, AcceleratorRequirement needs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(needs);
        var turn = await EnterAsync(cancellationToken);
        var key = new object();
        _running[key] = (what, needs, Stopwatch.GetTimestamp());
        return new Release(() =>
        {
            _running.TryRemove(key, out _);
            turn.Dispose();
        });
    }

    /// <summary>Waits for a turn on the device; disposing the result ends it.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _queued);
        try
        {
            await _turns.WaitAsync(cancellationToken);
            return new Release(Leave);
        }
        catch
        {
            Interlocked.Decrement(ref _queued);
            throw;
        }
    }

    /// <summary>Notes that the device holds a model; disposing the result notes that it no longer does.</summary>
    public IDisposable HoldModel(string model, double memoryGb)
    {
        lock (_gate)
            _models = _models.SetItem(model, memoryGb);
        return new Release(() =>
        {
            lock (_gate)
                _models = _models.Remove(model);
        });
    }

    /// <summary>How busy it is now.</summary>
    public DeviceLoad Sample()
    {
        var models = _models;
        return new(Math.Max(0, info.MemoryGb - models.Values.Sum()), Volatile.Read(ref _queued), [.. models.Keys.Order()]);
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    private void Leave()
    {
        _turns.Release();
        Interlocked.Decrement(ref _queued);
    }

    private sealed class Release(Action action) : IDisposable
    {
        private Action? _action = action;

        public void Dispose() => Interlocked.Exchange(ref _action, null)?.Invoke();
    }
}
