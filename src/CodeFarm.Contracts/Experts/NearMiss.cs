using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Experts;

/// <summary>A program that does not satisfy every example, and came nearest to it.</summary>
/// <param name="Source">C# source.</param>
/// <param name="Broken">What it breaks, a line an example, for people.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.near-miss")]
public sealed record NearMiss([property: Id(0)] string Source, [property: Id(1)] ImmutableArray<string> Broken);
