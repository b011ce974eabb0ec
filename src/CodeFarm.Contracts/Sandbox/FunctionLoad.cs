using Orleans;

namespace CodeFarm.Contracts.Sandbox;

/// <summary>What calls of one version of a function did lately on a silo, and what it holds there.</summary>
/// <param name="Name">The function.</param>
/// <param name="Version">The number of the version.</param>
/// <param name="Calls">Calls that have ended since the silo knows it; refused ones are not among them.</param>
/// <param name="Errors">Calls of these without a result.</param>
/// <param name="Kills">Processes that its calls have killed.</param>
/// <param name="Refused">Calls that were refused: in quarantine, or because too many waited.</param>
/// <param name="CallsPerSecond">Over the last seconds.</param>
/// <param name="P50Micros">From request to report in the silo, half of the calls of the last seconds at most; 0 without calls.</param>
/// <param name="P99Micros">The same for 99 of 100 calls.</param>
/// <param name="InFlight">Calls that were sent to its workers.</param>
/// <param name="Waiting">Calls that wait for one of them.</param>
/// <param name="Workers">Its warm workers.</param>
/// <param name="MemoryBytes">Resident memory of its workers, what is shared with others included; 0 where the system does not tell.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.function-load")]
public sealed record FunctionLoad(
    [property: Id(0)] string Name,
    [property: Id(1)] int Version,
    [property: Id(2)] long Calls,
    [property: Id(3)] long Errors,
    [property: Id(4)] long Kills,
    [property: Id(5)] long Refused,
    [property: Id(6)] double CallsPerSecond,
    [property: Id(7)] long P50Micros,
    [property: Id(8)] long P99Micros,
    [property: Id(9)] int InFlight,
    [property: Id(10)] int Waiting,
    [property: Id(11)] int Workers,
    [property: Id(12)] long MemoryBytes)
{
    /// <summary>Null where calls are let through.</summary>
    [Id(13)]
    public QuarantineInfo? Quarantine { get; init; }
}
