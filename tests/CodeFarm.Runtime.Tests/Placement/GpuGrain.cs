namespace CodeFarm.Runtime.Tests.Placement;

/// <summary>The attributes stand in the wrong order on purpose: their numbers count.</summary>
[Watched(order: 2)]
[NeedsKind("gpu", order: 1)]
public sealed class GpuGrain(ILocalSiloDetails silo) : PlacedGrain(silo), IGpuGrain;
