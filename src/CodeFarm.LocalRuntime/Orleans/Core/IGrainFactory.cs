using Orleans.Runtime;

namespace Orleans;

/// <summary>Makes references to grains. Making one never activates the grain.</summary>
public interface IGrainFactory
{
    /// <summary>A reference to the grain of that interface and key.</summary>
    /// <param name="primaryKey">The grain's key; not empty.</param>
    /// <param name="grainClassNamePrefix">Picks a class where several implement the interface.</param>
    /// <exception cref="ArgumentException">No class, or more than one, implements the interface.</exception>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;

    /// <summary>A reference to the grain of that id.</summary>
    TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable;
}
