using System.Runtime.CompilerServices;
using CodeFarm.Contracts.Placement;
using Orleans.Runtime;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace CodeFarm.Grains.Placement;

/// <summary>Reads the metadata of silos, each once.</summary>
internal sealed class SiloCapabilities(ISiloMetadataCache metadata) : ISiloCapabilities
{
    private readonly ConditionalWeakTable<SiloMetadata, SiloCapability> _read = [];

    public SiloCapability? Find(SiloAddress silo)
    {
        var known = metadata.GetSiloMetadata(silo);
        if (_read.TryGetValue(known, out var capability))
            return capability;
        capability = CapabilityMetadata.Read(known.Metadata);
        return capability is null ? null : _read.GetValue(known, _ => capability);
    }
}
