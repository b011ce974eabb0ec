using CodeFarm.LocalRuntime.Hosting;
using Orleans.Runtime;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace CodeFarm.LocalRuntime.Placement;

/// <summary>The metadata of the silos of this process.</summary>
internal sealed class SiloMetadataCache(LocalCluster cluster) : ISiloMetadataCache
{
    public SiloMetadata GetSiloMetadata(SiloAddress siloAddress) =>
        cluster.FindSilo(siloAddress)?.Metadata ?? SiloMetadata.Empty;
}
