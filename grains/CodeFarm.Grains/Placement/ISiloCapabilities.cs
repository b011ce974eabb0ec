using CodeFarm.Contracts.Placement;
using Orleans.Runtime;

namespace CodeFarm.Grains.Placement;

/// <summary>What the silos of the cluster have, at hand without a call.</summary>
public interface ISiloCapabilities
{
    /// <summary>What that silo has; null where it is not known.</summary>
    SiloCapability? Find(SiloAddress silo);
}
