using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;
using Orleans;

namespace CodeFarm.Placement.Tests.Grains;

/// <summary>Says by itself which model it uses.</summary>
[AcceleratorPlacement(Model = "embedder")]
public sealed class ModelGrain(SiloCapability silo) : Grain, IModelGrain
{
    public Task<string> WhereAsync() => Task.FromResult(silo.Name);
}
