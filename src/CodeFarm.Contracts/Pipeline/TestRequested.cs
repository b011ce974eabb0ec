using System.Collections.Immutable;
using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Pipeline;

/// <summary>[test]: a compiled candidate is to run on the examples.</summary>
/// <param name="Header">The attributes.</param>
/// <param name="Requirement">What is asked for.</param>
/// <param name="Source">The candidate.</param>
/// <param name="Assembly">What it compiles to.</param>
/// <param name="Others">What to try when it does not pass, best first.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.test-requested")]
public sealed record TestRequested(
    [property: Id(0)] EventHeader Header,
    [property: Id(1)] Requirement Requirement,
    [property: Id(2)] string Source,
    [property: Id(3)] ImmutableArray<byte> Assembly,
    [property: Id(4)] ImmutableArray<string> Others) : IStageEvent;
