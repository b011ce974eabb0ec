using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CodeFarm.Sandbox.Isolation;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Pools;

/// <summary>Counts for <see cref="SandboxStatistics"/> and for whoever listens to the meter <c>CodeFarm.Sandbox</c>.</summary>
internal sealed class SandboxMeter : IDisposable
{
    private readonly Meter _meter = new("CodeFarm.Sandbox");
    private readonly ConcurrentDictionary<WorkerEnd, long> _endings = new();
    private readonly Counter<long> _startedCounter;
    private readonly Counter<long> _endedCounter;
    private readonly Counter<long> _callCounter;
    private readonly Counter<long> _refusedCounter;
    private readonly Counter<long> _quarantineCounter;
    private readonly Histogram<double> _callDuration;
    private readonly Histogram<double> _waitDuration;
    private long _started;
    private long _warmHits;
    private long _warmMisses;
    private long _waiting;
    private int _tier = -1;

    public SandboxMeter()
    {
        _startedCounter = _meter.CreateCounter<long>("codefarm.sandbox.workers.started", "{worker}", "Worker processes started.");
        _endedCounter = _meter.CreateCounter<long>("codefarm.sandbox.workers.ended", "{worker}", "Worker processes ended, by reason.");
        _callCounter = _meter.CreateCounter<long>("codefarm.sandbox.calls", "{call}", "Calls that found a used worker, and others.");
        _refusedCounter = _meter.CreateCounter<long>("codefarm.sandbox.calls.refused", "{call}", "Calls that were not run, by reason.");
        _quarantineCounter = _meter.CreateCounter<long>(
            "codefarm.sandbox.quarantines", "{quarantine}", "Functions put into quarantine, again or for the first time.");
        _waitDuration = _meter.CreateHistogram<double>(
            "codefarm.sandbox.wait.duration", "s", "How long jobs and calls waited for a worker, those that did.");
        _callDuration = _meter.CreateHistogram<double>("codefarm.sandbox.call.duration", "s", "From the request to the report.");
        _meter.CreateObservableGauge(
            "codefarm.sandbox.isolation", () => Volatile.Read(ref _tier), "{tier}",
            "What keeps workers apart: 0 nothing, 1 Landlock, 2 namespaces; -1 as long as it is not known.");
        _meter.CreateObservableGauge(
            "codefarm.sandbox.waiting", () => Volatile.Read(ref _waiting), "{job}", "Jobs and calls that wait for a worker.");
    }

    public long StartedCount => Volatile.Read(ref _started);

    public long WarmHits => Volatile.Read(ref _warmHits);

    public long WarmMisses => Volatile.Read(ref _warmMisses);

    /// <summary>Null as long as it is not known.</summary>
    public string? Isolation => Volatile.Read(ref _tier) is >= 0 and var tier ? ((IsolationTier)tier).ToString().ToLowerInvariant() : null;

    public long Waiting => Volatile.Read(ref _waiting);

    public ImmutableSortedDictionary<string, long> Endings =>
        _endings.ToImmutableSortedDictionary(pair => Word(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    public void Started()
    {
        Interlocked.Increment(ref _started);
        _startedCounter.Add(1);
    }

    public void Ended(WorkerEnd end)
    {
        _endings.AddOrUpdate(end, 1, static (_, count) => count + 1);
        _endedCounter.Add(1, new KeyValuePair<string, object?>("reason", Word(end)));
    }

    public void Called(bool isWarm, long startedTimestamp)
    {
        Interlocked.Increment(ref isWarm ? ref _warmHits : ref _warmMisses);
        if (_callCounter.Enabled)
            _callCounter.Add(1, new KeyValuePair<string, object?>("warm", isWarm));
        if (_callDuration.Enabled)
            _callDuration.Record(Stopwatch.GetElapsedTime(startedTimestamp).TotalSeconds);
    }

    public void Isolated(IsolationTier tier) => Volatile.Write(ref _tier, (int)tier);

    public void Refused(SandboxOutcome outcome) =>
        _refusedCounter.Add(1, new KeyValuePair<string, object?>("reason", SandboxCodes.Of(outcome)));

    public void Quarantined() => _quarantineCounter.Add(1);

    /// <summary>Someone waits for a worker.</summary>
    /// <returns>For <see cref="EndWait"/>.</returns>
    public long BeginWait()
    {
        Interlocked.Increment(ref _waiting);
        return Stopwatch.GetTimestamp();
    }

    public void EndWait(long began)
    {
        Interlocked.Decrement(ref _waiting);
        if (_waitDuration.Enabled)
            _waitDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    /// <summary>Shows what pools hold to whoever listens.</summary>
    public void Watch(Func<int> spares, Func<int> warm, Func<int> quarantined)
    {
        _meter.CreateObservableGauge("codefarm.sandbox.workers.spare", spares, "{worker}", "Workers that have run nothing and are ready.");
        _meter.CreateObservableGauge("codefarm.sandbox.workers.warm", warm, "{worker}", "Workers that functions keep.");
        _meter.CreateObservableGauge("codefarm.sandbox.functions.quarantined", quarantined, "{function}", "Functions in quarantine.");
    }

    public void Dispose() => _meter.Dispose();

    private static string Word(WorkerEnd end) => end switch
    {
        WorkerEnd.Finished => "finished",
        WorkerEnd.NotStarted => "not-started",
        WorkerEnd.Deadline => "deadline",
        WorkerEnd.Cancelled => "cancelled",
        WorkerEnd.Memory => "memory",
        WorkerEnd.Crashed => "crashed",
        WorkerEnd.Killed => "killed",
        WorkerEnd.Protocol => "protocol",
        WorkerEnd.Unfit => "unfit",
        WorkerEnd.Idle => "idle",
        WorkerEnd.Evicted => "evicted",
        _ => "disposed",
    };
}
