namespace Orleans.Runtime.Placement;

/// <summary>The grain that needs a silo.</summary>
public readonly struct PlacementTarget
{
    internal PlacementTarget(GrainId grainIdentity, Dictionary<string, object> requestContextData)
    {
        GrainIdentity = grainIdentity;
        RequestContextData = requestContextData;
    }

    /// <summary>The grain.</summary>
    public GrainId GrainIdentity { get; }

    /// <summary>The request context of the first call; <see cref="RequestContext"/> itself is empty in a director.</summary>
    public Dictionary<string, object> RequestContextData { get; }
}
