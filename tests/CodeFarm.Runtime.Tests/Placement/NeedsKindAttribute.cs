using Orleans.Placement;

namespace CodeFarm.Runtime.Tests.Placement;

/// <summary>The grain runs only on silos whose metadata have that kind.</summary>
public sealed class NeedsKindAttribute(string kind, int order) : PlacementFilterAttribute(new NeedsKindFilter(kind, order));
