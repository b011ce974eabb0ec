using CodeFarm.Contracts.Experts;
using CodeFarm.Grains.Agents;
using Orleans;

namespace CodeFarm.Grains.Experts;

/// <summary>Asks the synthesizer first: it costs no money.</summary>
public sealed class ExpertRouter : IExpertRouter
{
    /// <inheritdoc/>
    public IEnumerable<IExpertGrain> Route(IGrainFactory grains, ExpertRequest request)
    {
        ArgumentNullException.ThrowIfNull(grains);
        ArgumentNullException.ThrowIfNull(request);
        yield return grains.GetGrain<ISynthesizerExpertGrain>(request.TaskId);
    }
}
