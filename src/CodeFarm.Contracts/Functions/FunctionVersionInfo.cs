using Orleans;

namespace CodeFarm.Contracts.Functions;

/// <summary>A version as it is shown: all but its assembly.</summary>
/// <param name="Number">From 1; never used again.</param>
/// <param name="TaskId">The task that grew it.</param>
/// <param name="Signature">As C# text.</param>
/// <param name="Source">The C# source.</param>
/// <param name="Origin">Which expert proposed it.</param>
/// <param name="Evidence">What was tested, in a line for people.</param>
/// <param name="ReportJson">The evaluator's report as a JSON object.</param>
/// <param name="Created">When it passed.</param>
/// <param name="Statistics">What its calls were like.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.function-version-info")]
public sealed record FunctionVersionInfo(
    [property: Id(0)] int Number,
    [property: Id(1)] string TaskId,
    [property: Id(2)] string Signature,
    [property: Id(3)] string Source,
    [property: Id(4)] string Origin,
    [property: Id(5)] string Evidence,
    [property: Id(6)] string ReportJson,
    [property: Id(7)] DateTimeOffset Created,
    [property: Id(8)] FunctionStatistics Statistics)
{
    /// <summary>The id of the policy that judged it last.</summary>
    [Id(9)]
    public string Policy { get; init; } = "";

    /// <summary>What that policy refuses and on which lines, a line each; empty where the version may be called.</summary>
    [Id(10)]
    public string Refused { get; init; } = "";
}
