using Orleans;

namespace CodeFarm.Contracts.Placement;

/// <summary>Where a probe is, and why there.</summary>
/// <param name="Silo">The name of its silo.</param>
/// <param name="Reason">Which accelerators of the silo meet which requirement.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.probe-report")]
public sealed record ProbeReport([property: Id(0)] string Silo, [property: Id(1)] string Reason);
