using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Placement;

/// <summary>What the machine of a silo has; fixed while the silo runs.</summary>
/// <param name="Name">The silo's name, such as worlock.</param>
/// <param name="Role">What the machine is there for, for the reader.</param>
/// <param name="Cpu">The processor's model.</param>
/// <param name="Cores">Physical cores.</param>
/// <param name="MemoryGb">Main memory in GB.</param>
/// <param name="Accelerators">Its accelerators; the position is the device's index.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.silo-capability")]
public sealed record SiloCapability(
    [property: Id(0)] string Name,
    [property: Id(1)] string Role,
    [property: Id(2)] string Cpu,
    [property: Id(3)] int Cores,
    [property: Id(4)] int MemoryGb,
    [property: Id(5)] ImmutableArray<AcceleratorInfo> Accelerators)
{
    /// <summary>The accelerators as one phrase, such as "2 x AMD Radeon RX 7900 XT 20 GB (Rocm)".</summary>
    public string DescribeAccelerators() => Accelerators.IsEmpty
        ? "no accelerator"
        : string.Join(", ", Accelerators.GroupBy(static accelerator => accelerator.ToString()).Select(
            static alike => alike.Count() == 1 ? alike.Key : $"{alike.Count()} x {alike.Key}"));
}
