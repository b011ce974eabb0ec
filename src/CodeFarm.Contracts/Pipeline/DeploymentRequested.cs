using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Pipeline;

/// <summary>[deploy]: a candidate has passed and becomes a version.</summary>
[GenerateSerializer]
[Immutable]
[Alias("farm.deployment-requested")]
public sealed record DeploymentRequested(
    [property: Id(0)] EventHeader Header,
    [property: Id(1)] TechnicalRequirement Requirement,
    [property: Id(2)] FunctionVersion Version) : IStageEvent;
