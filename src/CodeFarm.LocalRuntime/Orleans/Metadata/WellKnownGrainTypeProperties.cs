namespace Orleans.Metadata;

/// <summary>Keys of <see cref="GrainProperties"/>.</summary>
public static class WellKnownGrainTypeProperties
{
    public const string PlacementStrategy = "placement-strategy";
    public const string PlacementFilter = "placement-filter";
    public const string Reentrant = "reentrant";
}
