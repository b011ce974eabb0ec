using System.Diagnostics.CodeAnalysis;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Supervision;

/// <summary>What is known of one version of a function, whether it has workers or not.</summary>
[SuppressMessage(
    "Design", "CA1001", Justification = "Its semaphore has no wait handle; records are forgotten while calls may hold them.")]
internal sealed class FunctionRecord(AssemblyKey key, string name, int version, QuarantineRule rule, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly RecentCalls _recent = new(clock);
    private long _calls;
    private long _errors;
    private long _kills;
    private long _refused;

    public AssemblyKey Key => key;

    public Quarantine Quarantine { get; } = new(rule, clock);

    /// <summary>One call at a time is tried again in a worker of its own, so that a function takes such workers from no other.</summary>
    public SemaphoreSlim SecondChances { get; } = new(1);

    /// <summary>A timestamp of the clock.</summary>
    public long LastUsed { get; private set; } = clock.GetTimestamp();

    public void Ended(TimeSpan elapsed, bool hasFailed)
    {
        lock (_gate)
        {
            LastUsed = clock.GetTimestamp();
            _calls++;
            if (hasFailed)
                _errors++;
            _recent.Add(elapsed);
        }
    }

    public void Killed() => Interlocked.Increment(ref _kills);

    public void Refused()
    {
        lock (_gate)
        {
            LastUsed = clock.GetTimestamp();
            _refused++;
        }
    }

    public FunctionActivity Describe()
    {
        lock (_gate)
        {
            var (perSecond, p50, p99) = _recent.Sum();
            return new(name, version, key.ToString()[..12])
            {
                Calls = _calls,
                Errors = _errors,
                Kills = Volatile.Read(ref _kills),
                Refused = _refused,
                CallsPerSecond = perSecond,
                P50Micros = p50,
                P99Micros = p99,
                Quarantine = Quarantine.Status,
            };
        }
    }
}
