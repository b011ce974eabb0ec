using CodeFarm.Contracts.Experts;
using CodeFarm.Grains.Agents;
using CodeFarm.LanguageModels;
using Orleans;

namespace CodeFarm.Grains.Experts;

/// <summary>Asks the synthesizer first: it costs no money. A language model comes after it, where one is configured.</summary>
public sealed class ExpertRouter(LanguageModelOptions model) : IExpertRouter
{
    /// <inheritdoc/>
    public IEnumerable<IExpertGrain> Route(IGrainFactory grains, ExpertRequest request)
    {
        ArgumentNullException.ThrowIfNull(grains);
        ArgumentNullException.ThrowIfNull(request);
        yield return grains.GetGrain<ISynthesizerExpertGrain>(request.TaskId);
        if (model.IsConfigured)
            yield return grains.GetGrain<ILanguageModelExpertGrain>(request.TaskId);
    }

    /// <inheritdoc/>
    public IExpertGrain? RouteSamples(IGrainFactory grains, ExpertRequest request)
    {
        ArgumentNullException.ThrowIfNull(grains);
        ArgumentNullException.ThrowIfNull(request);
        return grains.GetGrain<ISynthesizerExpertGrain>(request.TaskId);
    }
}
