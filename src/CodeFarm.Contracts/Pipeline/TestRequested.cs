using System.Collections.Immutable;
using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Pipeline;

/// <summary>[test]: valid candidates are to run on the suite.</summary>
/// <param name="Header">The attributes.</param>
/// <param name="Requirement">What is asked for.</param>
/// <param name="Candidates">At least one, best first.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.test-requested")]
public sealed record TestRequested(
    [property: Id(0)] EventHeader Header,
    [property: Id(1)] TechnicalRequirement Requirement,
    [property: Id(2)] ImmutableArray<ValidCandidate> Candidates) : IStageEvent;
