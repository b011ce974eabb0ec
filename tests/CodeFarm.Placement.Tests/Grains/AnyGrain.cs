using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;
using Orleans;

namespace CodeFarm.Placement.Tests.Grains;

/// <summary>Needs an accelerator.</summary>
[RequiresAccelerator]
[AcceleratorPlacement]
public sealed class AnyGrain(SiloCapability silo) : Grain, IAnyGrain
{
    public Task<string> WhereAsync() => Task.FromResult(silo.Name);
}
