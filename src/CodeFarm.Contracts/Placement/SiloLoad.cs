using System.Collections.Immutable;
using CodeFarm.Contracts.Sandbox;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Contracts.Placement;

/// <summary>How busy a silo is, as it says itself.</summary>
/// <param name="Silo">The run of the silo.</param>
/// <param name="Name">The silo's name.</param>
/// <param name="Number">Counts what the silo has told; later ones are greater.</param>
/// <param name="Devices">Its accelerators, in the order of <see cref="SiloCapability.Accelerators"/>.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.silo-load")]
public sealed record SiloLoad(
    [property: Id(0)] SiloAddress Silo,
    [property: Id(1)] string Name,
    [property: Id(2)] long Number,
    [property: Id(3)] ImmutableArray<DeviceLoad> Devices)
{
    /// <summary>What its machine has; null from a silo that does not tell.</summary>
    [Id(4)]
    public SiloCapability? Capability { get; init; }

    /// <summary>What runs on it.</summary>
    [Id(5)]
    public ImmutableArray<RunningWork> Work { get; init; } = [];

    /// <summary>Its sandbox; null from a silo that runs no functions.</summary>
    [Id(6)]
    public SandboxLoad? Sandbox { get; init; }
}
