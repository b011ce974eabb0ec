using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Pipeline;

/// <summary>[generate]: candidates are wanted.</summary>
[GenerateSerializer]
[Immutable]
[Alias("farm.generation-requested")]
public sealed record GenerationRequested(
    [property: Id(0)] EventHeader Header,
    [property: Id(1)] TechnicalRequirement Requirement) : IStageEvent;
