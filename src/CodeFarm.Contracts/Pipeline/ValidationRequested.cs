using System.Collections.Immutable;
using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Pipeline;

/// <summary>[validate]: a candidate is to be compiled and held against the policy.</summary>
/// <param name="Header">The attributes.</param>
/// <param name="Requirement">What is asked for.</param>
/// <param name="Source">The candidate.</param>
/// <param name="Others">What to try when it does not pass, best first.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.validation-requested")]
public sealed record ValidationRequested(
    [property: Id(0)] EventHeader Header,
    [property: Id(1)] Requirement Requirement,
    [property: Id(2)] string Source,
    [property: Id(3)] ImmutableArray<string> Others) : IStageEvent;
