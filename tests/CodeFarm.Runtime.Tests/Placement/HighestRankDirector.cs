using System.Globalization;
using CodeFarm.Runtime.Tests.Farm;
using Orleans.Runtime.MembershipService.SiloMetadata;
using Orleans.Runtime.Placement;

namespace CodeFarm.Runtime.Tests.Placement;

public sealed class HighestRankDirector(Stage stage, ISiloMetadataCache metadata) : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        stage.Note($"placed {target.GrainIdentity.Key} for {target.RequestContextData?.GetValueOrDefault("who") ?? "nobody"}");
        return Task.FromResult(context.GetCompatibleSilos(target).MaxBy(Rank)!);
    }

    private int Rank(SiloAddress silo) =>
        int.Parse(metadata.GetSiloMetadata(silo).Metadata.GetValueOrDefault("rank") ?? "0", CultureInfo.InvariantCulture);
}
