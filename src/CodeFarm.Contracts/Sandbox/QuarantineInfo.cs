using Orleans;

namespace CodeFarm.Contracts.Sandbox;

/// <summary>A version of a function whose calls are refused on a silo, because they killed too many processes.</summary>
/// <param name="Times">How often in a row it was put into quarantine; each time lasts twice as long as the one before.</param>
/// <param name="RemainingSeconds">For how long calls are refused still; 0 when the next one is let through as a probe.</param>
/// <param name="IsProbing">Whether the one call that decides is under way.</param>
/// <param name="Reason">The code of the last kill, such as <c>sandbox.deadline</c>.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.quarantine")]
public sealed record QuarantineInfo(
    [property: Id(0)] int Times,
    [property: Id(1)] double RemainingSeconds,
    [property: Id(2)] bool IsProbing,
    [property: Id(3)] string Reason);
