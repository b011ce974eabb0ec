using Orleans.Placement;
using Orleans.Runtime.MembershipService.SiloMetadata;
using Orleans.Runtime.Placement;

namespace CodeFarm.Runtime.Tests.Placement;

public sealed class NeedsKindFilterDirector(ISiloMetadataCache metadata) : IPlacementFilterDirector
{
    public IEnumerable<SiloAddress> Filter(
        PlacementFilterStrategy filterStrategy, PlacementTarget target, IEnumerable<SiloAddress> silos) =>
        silos.Where(silo =>
            metadata.GetSiloMetadata(silo).Metadata.GetValueOrDefault("kind") == ((NeedsKindFilter)filterStrategy).Kind);
}
