namespace CodeFarm.Runtime.Tests.Placement;

[NeedsKind("gpu", order: 1)]
[HighestRank]
public sealed class RankedGrain(ILocalSiloDetails silo) : PlacedGrain(silo), IRankedGrain;
