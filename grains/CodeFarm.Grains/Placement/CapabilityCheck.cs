using CodeFarm.Contracts.Placement;
using Orleans.Runtime;

namespace CodeFarm.Grains.Placement;

/// <summary>Holds what a silo has against what a grain needs.</summary>
public static class CapabilityCheck
{
    /// <summary>Why the silo will not do; null where it will.</summary>
    /// <param name="requirement">What the grain needs.</param>
    /// <param name="address">The silo.</param>
    /// <param name="silo">What it has; null where that is not known.</param>
    public static SiloShortfall? FindShortfall(AcceleratorRequirement requirement, SiloAddress address, SiloCapability? silo)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        ArgumentNullException.ThrowIfNull(address);
        if (silo is null)
        {
            return new(
                address.ToString(), "nothing known", "it has joined a moment ago, or runs without AddAcceleratorPlacement");
        }

        return silo.Accelerators.Any(requirement.IsMetBy)
            ? null
            : new(silo.Name, silo.DescribeAccelerators(), Explain(requirement, silo));
    }

    private static string Explain(AcceleratorRequirement requirement, SiloCapability silo)
    {
        var kind = requirement.Kind == AcceleratorKind.Any ? "device" : $"{requirement.Kind} device";
        var ofKind = silo.Accelerators.Where((requirement with { MinMemoryGb = 0 }).IsMetBy).ToList();
        return ofKind.Count == 0
            ? $"no {kind}"
            : $"no {kind} with {requirement.MinMemoryGb} GB, the largest has {ofKind.Max(static device => device.MemoryGb)} GB";
    }
}
