namespace CodeFarm.Runtime.Tests.Placement;

[NeedsKind("quantum", order: 1)]
public sealed class QuantumGrain(ILocalSiloDetails silo) : PlacedGrain(silo), IQuantumGrain;
