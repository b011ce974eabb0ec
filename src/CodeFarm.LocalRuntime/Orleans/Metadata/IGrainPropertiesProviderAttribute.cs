using Orleans.Runtime;

namespace Orleans.Metadata;

/// <summary>An attribute of a grain class that adds to the properties of its grain type.</summary>
public interface IGrainPropertiesProviderAttribute
{
    /// <summary>Adds to <paramref name="properties"/>.</summary>
    void Populate(IServiceProvider services, Type grainClass, GrainType grainType, Dictionary<string, string> properties);
}
