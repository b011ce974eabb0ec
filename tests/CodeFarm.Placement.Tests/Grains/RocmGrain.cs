using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;
using Orleans;

namespace CodeFarm.Placement.Tests.Grains;

/// <summary>Needs ROCm.</summary>
[RequiresAccelerator(Kind = AcceleratorKind.Rocm)]
[AcceleratorPlacement]
public sealed class RocmGrain(SiloCapability silo) : Grain, IRocmGrain
{
    public Task<string> WhereAsync() => Task.FromResult(silo.Name);
}
