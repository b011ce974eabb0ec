using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;
using Orleans;

namespace CodeFarm.Placement.Tests.Grains;

/// <summary>Needs CUDA and 13 GB, more than worlock has on one device.</summary>
[RequiresAccelerator(Kind = AcceleratorKind.Cuda, MinMemoryGb = 13)]
[AcceleratorPlacement]
public sealed class Cuda13Grain(SiloCapability silo) : Grain, ICuda13Grain
{
    public Task<string> WhereAsync() => Task.FromResult(silo.Name);
}
