using System.Collections.Immutable;
using CodeFarm.Contracts.Experts;
using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Pipeline;

/// <summary>[validate]: candidates are to be compiled and held against the policy.</summary>
/// <param name="Header">The attributes.</param>
/// <param name="Requirement">What is asked for.</param>
/// <param name="Candidates">At least one, best first.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.validation-requested")]
public sealed record ValidationRequested(
    [property: Id(0)] EventHeader Header,
    [property: Id(1)] TechnicalRequirement Requirement,
    [property: Id(2)] ImmutableArray<Candidate> Candidates) : IStageEvent;
