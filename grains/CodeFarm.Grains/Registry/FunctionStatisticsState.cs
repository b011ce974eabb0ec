using System.Runtime.InteropServices;

namespace CodeFarm.Grains.Registry;

/// <summary>What a function keeps of its calls; apart from the versions, which are large and seldom change.</summary>
public sealed class FunctionStatisticsState
{
    /// <summary>By the numbers of the versions.</summary>
    public Dictionary<int, VersionStatistics> Versions { get; set; } = [];

    /// <summary>Those of a version; empty ones where it was never called.</summary>
    public VersionStatistics Find(int version) => Versions.GetValueOrDefault(version) ?? new();

    /// <summary>Counts a call.</summary>
    /// <param name="version">The number of the version.</param>
    /// <param name="failed">Whether it ended without a result.</param>
    /// <param name="micros">Microseconds in the function's process; null where that did not survive.</param>
    public void Count(int version, bool failed, long? micros)
    {
        ref var statistics = ref CollectionsMarshal.GetValueRefOrAddDefault(Versions, version, out _);
        statistics ??= new();
        statistics.Calls++;
        if (failed)
            statistics.Errors++;
        if (micros is { } duration)
            statistics.Micros.Add(duration);
    }

    /// <summary>Those of all versions together.</summary>
    public VersionStatistics Total()
    {
        var total = new VersionStatistics();
        foreach (var version in Versions.Values)
            total.Add(version);
        return total;
    }
}
