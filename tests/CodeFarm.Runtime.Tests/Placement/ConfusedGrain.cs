namespace CodeFarm.Runtime.Tests.Placement;

/// <summary>Its two filters have the same order number.</summary>
[Watched(order: 1)]
[NeedsKind("gpu", order: 1)]
public sealed class ConfusedGrain(ILocalSiloDetails silo) : PlacedGrain(silo), IConfusedGrain;
