using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace CodeFarm.LocalRuntime.Placement;

/// <summary>The caller's wish if it can be met, or any compatible silo.</summary>
internal sealed class RandomPlacementDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var silos = context.GetCompatibleSilos(target);
        return Task.FromResult(
            IPlacementDirector.GetPlacementHint(target.RequestContextData, silos) ?? silos[Random.Shared.Next(silos.Length)]);
    }
}
