using System.Collections.Immutable;
using CodeFarm.Contracts.Placement;
using Orleans.Placement;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace CodeFarm.Grains.Placement;

/// <summary>Removes the silos that lack what a grain needs, and says what each lacks where none remains.</summary>
internal sealed class RequiresAcceleratorDirector(ISiloCapabilities capabilities) : IPlacementFilterDirector
{
    public IEnumerable<SiloAddress> Filter(
        PlacementFilterStrategy filterStrategy, PlacementTarget target, IEnumerable<SiloAddress> silos)
    {
        var requirement = ((RequiresAcceleratorFilter)filterStrategy).Requirement;
        // At once, not while the result is enumerated: the exception is to leave through this call.
        List<SiloAddress> capable = [];
        var shortfalls = ImmutableArray.CreateBuilder<SiloShortfall>();
        foreach (var silo in silos)
        {
            if (CapabilityCheck.FindShortfall(requirement, silo, capabilities.Find(silo)) is { } shortfall)
                shortfalls.Add(shortfall);
            else
                capable.Add(silo);
        }

        return capable.Count > 0
            ? capable
            : throw new NoCapableSiloException(target.GrainIdentity.ToString(), requirement, shortfalls.ToImmutable());
    }
}
