using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Requirements;

/// <summary>One thing that the function must do.</summary>
/// <param name="InputsJson">A JSON value for each parameter.</param>
/// <param name="OutputJson">The JSON value that it must return for them.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.requirement-example")]
public sealed record RequirementExample(
    [property: Id(0)] ImmutableArray<string> InputsJson,
    [property: Id(1)] string OutputJson);
