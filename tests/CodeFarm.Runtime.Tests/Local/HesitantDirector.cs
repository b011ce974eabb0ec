using CodeFarm.Runtime.Tests.Farm;
using Orleans.Runtime.Placement;

namespace CodeFarm.Runtime.Tests.Local;

/// <summary>Chooses a silo, and waits at a gate before it says which.</summary>
public sealed class HesitantDirector(Stage stage) : IPlacementDirector
{
    public async Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var chosen = context.GetCompatibleSilos(target)[0];
        stage.Note($"chose {chosen}");
        await stage.PassAsync("the choice");
        return chosen;
    }
}
