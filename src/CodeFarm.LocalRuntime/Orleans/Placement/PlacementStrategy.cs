using Orleans.Metadata;

namespace Orleans.Runtime;

/// <summary>How the silo of a new activation is chosen; a director acts on it. Found by its type's name.</summary>
public abstract class PlacementStrategy
{
    /// <summary>Whether a grain has one activation, found through the directory.</summary>
    public virtual bool IsUsingGrainDirectory => true;

    /// <summary>Reads the strategy's settings.</summary>
    public virtual void Initialize(GrainProperties properties)
    {
    }

    /// <summary>Writes the strategy's name and settings.</summary>
    public virtual void PopulateGrainProperties(
        IServiceProvider services, Type grainClass, GrainType grainType, Dictionary<string, string> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        properties[WellKnownGrainTypeProperties.PlacementStrategy] = GetType().Name;
    }
}
