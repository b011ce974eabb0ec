using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Placement;

/// <summary>How busy an accelerator is.</summary>
/// <param name="FreeMemoryGb">Memory that no loaded model holds, in GB.</param>
/// <param name="QueuedWork">Pieces of work that run or wait.</param>
/// <param name="LoadedModels">Models that it holds in memory.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.device-load")]
public sealed record DeviceLoad(
    [property: Id(0)] double FreeMemoryGb,
    [property: Id(1)] int QueuedWork,
    [property: Id(2)] ImmutableArray<string> LoadedModels);
