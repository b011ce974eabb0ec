using System.Collections.Immutable;
using CodeFarm.Contracts.Placement;

namespace CodeFarm.Grains.Placement;

/// <summary>The accelerators of this silo.</summary>
public sealed class SiloAccelerators(SiloCapability silo, AcceleratorPlacementOptions options) : IDisposable
{
    /// <summary>The accelerators, by index.</summary>
    public ImmutableArray<Accelerator> Devices { get; } =
        [.. silo.Accelerators.Select(info => new Accelerator(info, options.WorkPerAccelerator))];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var device in Devices)
            device.Dispose();
    }
}
