using System.Collections.Immutable;
using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Functions;

/// <summary>An immutable version of a function, with the evidence for it.</summary>
/// <param name="TaskId">The task that grew it.</param>
/// <param name="Requirement">What it satisfies, with the whole suite that it passed.</param>
/// <param name="Source">The C# source.</param>
/// <param name="Assembly">What the source compiles to.</param>
/// <param name="Origin">Which expert proposed it.</param>
/// <param name="Evidence">What was tested, in a line for people.</param>
/// <param name="ReportJson">The evaluator's report as a JSON object.</param>
/// <param name="Created">When it passed.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.function-version")]
public sealed record FunctionVersion(
    [property: Id(0)] string TaskId,
    [property: Id(1)] Requirement Requirement,
    [property: Id(2)] string Source,
    [property: Id(3)] ImmutableArray<byte> Assembly,
    [property: Id(4)] string Origin,
    [property: Id(5)] string Evidence,
    [property: Id(6)] string ReportJson,
    [property: Id(7)] DateTimeOffset Created)
{
    /// <summary>The synthesizer's own notation of the source; empty where another expert wrote it.</summary>
    [Id(8)]
    public string Program { get; init; } = "";

    /// <summary>The id of the policy that admitted it; empty where it is older than such ids.</summary>
    [Id(9)]
    public string Policy { get; init; } = "";
}
