using CodeFarm.Contracts.Functions;

namespace CodeFarm.Grains.Registry;

/// <summary>What the calls of a version were like.</summary>
public sealed class VersionStatistics
{
    /// <summary>Calls that reached the sandbox and were not given up by their callers.</summary>
    public long Calls { get; set; }

    /// <summary>Calls of these that ended without a result.</summary>
    public long Errors { get; set; }

    /// <summary>How long they took in the function's process; those that did not survive it have no duration.</summary>
    public LatencyHistogram Micros { get; set; } = new();

    /// <summary>Counts what another has counted.</summary>
    public void Add(VersionStatistics other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Calls += other.Calls;
        Errors += other.Errors;
        Micros.Add(other.Micros);
    }

    /// <summary>As it is shown.</summary>
    public FunctionStatistics ToContract()
    {
        var percentiles = Micros.Percentiles(0.50, 0.95, 0.99);
        return new(Calls, Errors, percentiles[0], percentiles[1], percentiles[2]);
    }
}
