namespace Orleans.Runtime.Placement;

/// <summary>What a director may ask.</summary>
public interface IPlacementContext
{
    /// <summary>The silos that can host the grain, after the grain's filters; never empty.</summary>
    /// <exception cref="OrleansException">No silo is left.</exception>
    SiloAddress[] GetCompatibleSilos(PlacementTarget target);

    /// <summary>The silo that asks.</summary>
    SiloAddress LocalSilo { get; }
}
