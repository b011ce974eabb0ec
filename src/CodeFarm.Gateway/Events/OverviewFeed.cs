using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Gateway.Serving;

namespace CodeFarm.Gateway.Events;

/// <summary>What the page shows, looked up by one poller for all who watch, and by none while nobody does.</summary>
internal sealed class OverviewFeed(IFarm farm, ServerStart start, Drain drain)
{
    /// <summary>How often the farm is asked; so many snapshots a second there are at most.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private int _watchers;
    private CancellationTokenSource? _polling;
    private volatile Snapshot _latest = new(null);

    /// <summary>Joins those who watch.</summary>
    /// <returns>The latest snapshot, whose successor is waited for.</returns>
    public Snapshot Join()
    {
        lock (_lock)
        {
            if (_watchers++ == 0)
            {
                _latest = new(null);
                _polling = CancellationTokenSource.CreateLinkedTokenSource(drain.Closing);
                _ = PollAsync(_latest, _polling.Token);
            }

            return _latest;
        }
    }

    /// <summary>Leaves them.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            if (--_watchers > 0)
                return;
            _polling?.Cancel();
            _polling = null;
        }
    }

    /// <summary>The state of the farm now.</summary>
    public async Task<OverviewResource> ReadAsync(CancellationToken cancellationToken)
    {
        var silos = farm.ListSilosAsync(cancellationToken);
        var tasks = farm.ListTasksAsync(cancellationToken);
        var functions = farm.ListFunctionsAsync(cancellationToken);
        var letters = farm.ListDeadLettersAsync(cancellationToken);
        await Task.WhenAll(silos, tasks, functions, letters);
        return new(
            start.Describe(farm),
            [.. (await silos).Select(static silo => Steady(SiloResource.From(silo))).OrderBy(static silo => silo.Name, StringComparer.Ordinal)],
            [.. (await tasks).Select(TaskSummaryResource.From)],
            [.. (await functions).Select(FunctionSummaryResource.From)],
            (await letters).Length);
    }

    // What always changes would make every snapshot a new one: counters go, times are told in steps that a reader can follow.
    private static SiloResource Steady(SiloResource silo) => silo with
    {
        Number = 0,
        AgeSeconds = silo.AgeSeconds < 5 ? 0 : Math.Floor(silo.AgeSeconds / 5) * 5,
        Sandbox = null,
        Work = [.. silo.Work.Select(static work => work with { Seconds = Math.Floor(work.Seconds) })],
    };

    private async Task PollAsync(Snapshot latest, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Period);
        try
        {
            do
            {
                byte[] json;
                try
                {
                    json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
                        await ReadAsync(cancellationToken), FarmJson.Default.OverviewResource);
                }
                catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
                {
                    // Who watches must not take the last snapshot for the present: it comes again, and so does the poller.
                    latest.Fail(failure);
                    return;
                }

                if (latest.Json is { } known && known.AsSpan().SequenceEqual(json))
                    continue;
                lock (_lock)
                {
                    if (cancellationToken.IsCancellationRequested)
                        return;
                    latest = latest.Follow(json);
                    _latest = latest;
                }
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException)
        {
            // Nobody watches any more.
        }
    }

    /// <summary>A state of the farm and the way to the next one.</summary>
    /// <param name="json">The state; null for the one before the first.</param>
    internal sealed class Snapshot(byte[]? json)
    {
        private readonly TaskCompletionSource<Snapshot> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public byte[]? Json { get; } = json;

        /// <summary>Ends when something has changed.</summary>
        public Task<Snapshot> Next => _next.Task;

        /// <summary>Nothing follows: the farm does not answer.</summary>
        public void Fail(Exception failure) => _next.SetException(failure);

        public Snapshot Follow(byte[] next)
        {
            var snapshot = new Snapshot(next);
            _next.SetResult(snapshot);
            return snapshot;
        }
    }
}
