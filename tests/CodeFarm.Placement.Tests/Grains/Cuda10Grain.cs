using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;
using Orleans;

namespace CodeFarm.Placement.Tests.Grains;

/// <summary>Needs CUDA and 10 GB.</summary>
[RequiresAccelerator(Kind = AcceleratorKind.Cuda, MinMemoryGb = 10)]
[AcceleratorPlacement]
public sealed class Cuda10Grain(SiloCapability silo) : Grain, ICuda10Grain
{
    public Task<string> WhereAsync() => Task.FromResult(silo.Name);
}
