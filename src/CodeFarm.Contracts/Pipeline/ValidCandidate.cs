using System.Collections.Immutable;
using CodeFarm.Contracts.Experts;
using Orleans;

namespace CodeFarm.Contracts.Pipeline;

/// <summary>A candidate that compiles and keeps to the policy.</summary>
/// <param name="Candidate">The source.</param>
/// <param name="Assembly">What it compiles to.</param>
/// <param name="Warnings">What the compiler and the analyzers say of it, a line each.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.valid-candidate")]
public sealed record ValidCandidate(
    [property: Id(0)] Candidate Candidate,
    [property: Id(1)] ImmutableArray<byte> Assembly,
    [property: Id(2)] ImmutableArray<string> Warnings)
{
    /// <summary>The id of the policy that admitted it.</summary>
    [Id(3)]
    public string Policy { get; init; } = "";
}
