using CodeFarm.Contracts.Experts;
using Orleans;

namespace CodeFarm.Grains.Agents;

/// <summary>Chooses the experts for a task.</summary>
public interface IExpertRouter
{
    /// <summary>The experts to ask, one after another until one has candidates.</summary>
    IEnumerable<IExpertGrain> Route(IGrainFactory grains, ExpertRequest request);

    /// <summary>The expert to ask once more, with the samples that the others left; null for none.</summary>
    IExpertGrain? RouteSamples(IGrainFactory grains, ExpertRequest request) => null;
}
