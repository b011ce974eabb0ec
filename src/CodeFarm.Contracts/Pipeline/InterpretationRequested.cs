using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Pipeline;

/// <summary>[interpret]: a requirement is to be made technical.</summary>
[GenerateSerializer]
[Immutable]
[Alias("farm.interpretation-requested")]
public sealed record InterpretationRequested(
    [property: Id(0)] EventHeader Header,
    [property: Id(1)] Requirement Requirement) : IStageEvent;
