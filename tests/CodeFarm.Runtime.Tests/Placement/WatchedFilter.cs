using Orleans.Placement;

namespace CodeFarm.Runtime.Tests.Placement;

public sealed class WatchedFilter(int order) : PlacementFilterStrategy(order)
{
    public WatchedFilter()
        : this(0)
    {
    }
}
