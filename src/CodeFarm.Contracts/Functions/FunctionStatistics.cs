using Orleans;

namespace CodeFarm.Contracts.Functions;

/// <summary>
/// What the calls of a version were like. Kept over restarts; the calls of the last seconds before a crash may be missing.
/// </summary>
/// <param name="Calls">Calls that reached the sandbox.</param>
/// <param name="Errors">Calls of these that ended without a result.</param>
/// <param name="MedianMicros">Microseconds of a call in the function's process, half of the calls at most; 0 without calls.</param>
/// <param name="P95Micros">The same for 95 of 100 calls.</param>
/// <param name="P99Micros">The same for 99 of 100 calls.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.function-statistics")]
public sealed record FunctionStatistics(
    [property: Id(0)] long Calls,
    [property: Id(1)] long Errors,
    [property: Id(2)] long MedianMicros,
    [property: Id(3)] long P95Micros,
    [property: Id(4)] long P99Micros);
