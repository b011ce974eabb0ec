using CodeFarm.Sandbox.Processors;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Pools;

/// <summary>
/// Workers that have run nothing. None is started before the first is asked for, so that whoever runs one job only pays for
/// one process.
/// </summary>
internal sealed class SparePool(WorkerStarter starter, int target)
{
    // The worker that was just handed out should have its first processor time for itself.
    private static readonly TimeSpan RefillDelay = TimeSpan.FromMilliseconds(10);

    private const int MaxStillborn = 5;
    private static readonly TimeSpan StillbornDelay = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly Queue<WorkerChannel> _spares = new();
    private int _starting;
    private int _stillborn;
    private bool _isClosed;

    /// <summary>How many wait, ready to run.</summary>
    public int Idle
    {
        get
        {
            lock (_gate)
                return _spares.Count(static spare => !spare.IsEnding && spare.Ready.IsCompleted);
        }
    }

    public IReadOnlyList<int> ProcessIds
    {
        get
        {
            lock (_gate)
                return [.. _spares.Select(static spare => spare.ProcessId)];
        }
    }

    /// <param name="isForSuspect">Whether a function has it that has killed lately: what it costs is not to be felt by others.</param>
    /// <returns>A worker that nobody else has or will have; the caller ends it. It may still be starting.</returns>
    /// <exception cref="SandboxUnavailableException">No process can be started.</exception>
    public async Task<WorkerChannel> TakeAsync(bool isForSuspect)
    {
        var processors = isForSuspect ? ProcessorSet.ForSuspects : ProcessorSet.All;
        var channel = TryTake() ?? await starter.StartAsync(warmUp: false, processors);
        channel.SetSuspect(isForSuspect);
        if (target > 0)
            _ = RefillAsync(channel, processors);
        return channel;
    }

    /// <summary>No spare is started any more. Those that wait end with all other workers.</summary>
    public void Close()
    {
        lock (_gate)
            _isClosed = true;
    }

    private WorkerChannel? TryTake()
    {
        lock (_gate)
        {
            while (_spares.TryDequeue(out var spare))
            {
                if (!spare.IsEnding)
                    return spare;
            }

            return null;
        }
    }

    private async Task RefillAsync(WorkerChannel taken, ProcessorSet processors)
    {
        await taken.Ready;
        await Task.Delay(RefillDelay);
        while (Reserve())
        {
            try
            {
                var spare = await starter.StartAsync(warmUp: true, processors);
                lock (_gate)
                {
                    _starting--;
                    _spares.Enqueue(spare);
                }

                _ = ReplaceAsync(spare);
            }
            catch (Exception e) when (e is SandboxUnavailableException or ObjectDisposedException)
            {
                // Whoever needs a worker next meets the same and is told.
                lock (_gate)
                    _starting--;
                return;
            }
        }
    }

    private bool Reserve()
    {
        lock (_gate)
        {
            if (_isClosed || _spares.Count + _starting >= target)
                return false;
            _starting++;
            return true;
        }
    }

    // A spare that dies while it waits is replaced. Where one after the other never comes to life, something is wrong that a further one
    // does not mend: after a few, each later than the one before, whoever takes a worker next begins anew.
    private async Task ReplaceAsync(WorkerChannel spare)
    {
        await spare.Ready;
        int stillborn;
        lock (_gate)
            stillborn = _stillborn = spare.HasGreeted ? 0 : _stillborn + 1;
        await spare.Gone;
        bool wasWaiting;
        lock (_gate)
        {
            var left = _spares.Where(other => other != spare).ToArray();
            wasWaiting = left.Length < _spares.Count;
            _spares.Clear();
            foreach (var other in left)
                _spares.Enqueue(other);
        }

        if (!wasWaiting || stillborn > MaxStillborn)
            return;
        if (stillborn > 0)
            await Task.Delay(StillbornDelay * (1 << stillborn));
        await RefillAsync(spare, ProcessorSet.All);
    }
}
