using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace Orleans.Placement;

/// <summary>Removes silos on which a grain may not be activated.</summary>
public interface IPlacementFilterDirector
{
    /// <summary>The silos that remain.</summary>
    IEnumerable<SiloAddress> Filter(
        PlacementFilterStrategy filterStrategy, PlacementTarget target, IEnumerable<SiloAddress> silos);
}
