using CodeFarm.Contracts.Functions;

namespace CodeFarm.Client.Http;

/// <summary>What calls were like.</summary>
/// <param name="Calls">Calls that reached the sandbox.</param>
/// <param name="Errors">Calls of these that ended without a result.</param>
/// <param name="MedianMicros">Microseconds; half of the calls took that at most.</param>
/// <param name="P95Micros">The same for 95 of 100 calls.</param>
/// <param name="P99Micros">The same for 99 of 100 calls.</param>
public sealed record StatisticsResource(long Calls, long Errors, long MedianMicros, long P95Micros, long P99Micros)
{
    /// <summary>The statistics as they go over the wire.</summary>
    public static StatisticsResource From(FunctionStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        return new(statistics.Calls, statistics.Errors, statistics.MedianMicros, statistics.P95Micros, statistics.P99Micros);
    }

    /// <summary>The statistics as clients see them.</summary>
    public FunctionStatistics ToStatistics() => new(Calls, Errors, MedianMicros, P95Micros, P99Micros);
}
