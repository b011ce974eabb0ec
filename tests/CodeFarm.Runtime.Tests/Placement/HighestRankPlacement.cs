namespace CodeFarm.Runtime.Tests.Placement;

/// <summary>The silo whose metadata have the highest rank.</summary>
public sealed class HighestRankPlacement : PlacementStrategy;
