using Orleans.Placement;

namespace CodeFarm.Runtime.Tests.Placement;

public sealed class HighestRankAttribute() : PlacementAttribute(new HighestRankPlacement());
