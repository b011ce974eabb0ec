using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace CodeFarm.Grains.Placement;

/// <summary>
/// The silo that the caller would like, or the best one by what is known here. It is on the way of every first call, so it
/// asks nobody.
/// </summary>
internal sealed class AcceleratorPlacementDirector(AcceleratorChooser chooser) : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var silos = context.GetCompatibleSilos(target);
        if (IPlacementDirector.GetPlacementHint(target.RequestContextData, silos) is { } wish)
            return Task.FromResult(wish);
        var settings = (AcceleratorPlacementStrategy)strategy;
        var model = target.RequestContextData?.GetValueOrDefault(AcceleratorPlacementStrategy.ModelContextKey) as string;
        return Task.FromResult(
            chooser.Choose(silos, settings.Requirement, model ?? settings.Model, target.GrainIdentity.ToString()));
    }
}
