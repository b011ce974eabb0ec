using Orleans;

namespace CodeFarm.Contracts.Placement;

/// <summary>A silo's load and how old the news is; an age, because the clocks of machines differ.</summary>
/// <param name="Load">The load.</param>
/// <param name="Age">How long ago it arrived at the board.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.silo-load-report")]
public sealed record SiloLoadReport([property: Id(0)] SiloLoad Load, [property: Id(1)] TimeSpan Age);
