namespace Orleans.Runtime;

/// <summary>Any compatible silo. The local runtime's default.</summary>
public sealed class RandomPlacement : PlacementStrategy;
