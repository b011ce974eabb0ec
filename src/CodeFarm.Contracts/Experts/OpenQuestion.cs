using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Experts;

/// <summary>An input on which candidates differ that satisfy every example: whoever knows the right output can say so as an example.</summary>
/// <param name="InputsJson">One JSON value for each parameter.</param>
/// <param name="OutputsJson">What the candidates return, at least two different JSON values; that of the first candidate first.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.open-question")]
public sealed record OpenQuestion([property: Id(0)] ImmutableArray<string> InputsJson, [property: Id(1)] ImmutableArray<string> OutputsJson);
