using CodeFarm.Runtime.Tests.Farm;
using Orleans.Placement;
using Orleans.Runtime.MembershipService.SiloMetadata;
using Orleans.Runtime.Placement;

namespace CodeFarm.Runtime.Tests.Placement;

public sealed class WatchedFilterDirector(Stage stage, ISiloMetadataCache metadata) : IPlacementFilterDirector
{
    public IEnumerable<SiloAddress> Filter(
        PlacementFilterStrategy filterStrategy, PlacementTarget target, IEnumerable<SiloAddress> silos)
    {
        SiloAddress[] seen = [.. silos];
        var names = seen.Select(silo => metadata.GetSiloMetadata(silo).Metadata.GetValueOrDefault("name")).Order();
        stage.Note($"asked about {target.GrainIdentity.Key}: {string.Join(", ", names)}");
        return seen;
    }
}
