using Orleans.Placement;

namespace CodeFarm.Runtime.Tests.Placement;

/// <summary>Notes which silos it is asked about.</summary>
public sealed class WatchedAttribute(int order) : PlacementFilterAttribute(new WatchedFilter(order));
