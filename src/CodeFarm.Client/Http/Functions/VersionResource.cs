using CodeFarm.Contracts.Functions;

namespace CodeFarm.Client.Http;

/// <summary>A version of a function.</summary>
/// <param name="Number">From 1; never used again.</param>
/// <param name="TaskId">The task that grew it.</param>
/// <param name="Signature">As C# text.</param>
/// <param name="Code">The C# source.</param>
/// <param name="Origin">Which expert proposed it.</param>
/// <param name="Evidence">What was tested, in a line for people.</param>
/// <param name="Created">When it passed.</param>
/// <param name="Statistics">What its calls were like.</param>
public sealed record VersionResource(
    int Number,
    string TaskId,
    string Signature,
    string Code,
    string Origin,
    string Evidence,
    DateTimeOffset Created,
    StatisticsResource Statistics)
{
    /// <summary>The evaluator's report.</summary>
    public RawJson? Report { get; init; }

    /// <summary>The id of the policy that judged it last.</summary>
    public string Policy { get; init; } = "";

    /// <summary>What that policy refuses and on which lines; empty where the version may be called.</summary>
    public string Refused { get; init; } = "";

    /// <summary>The version as it goes over the wire.</summary>
    public static VersionResource From(FunctionVersionInfo version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new(
            version.Number, version.TaskId, version.Signature, version.Source, version.Origin, version.Evidence, version.Created,
            StatisticsResource.From(version.Statistics))
        {
            Report = RawJson.OrNull(version.ReportJson),
            Policy = version.Policy,
            Refused = version.Refused,
        };
    }

    /// <summary>The version as clients see it.</summary>
    public FunctionVersionInfo ToVersion() =>
        new(Number, TaskId, Signature, Code, Origin, Evidence, Report?.Text ?? "", Created, Statistics.ToStatistics())
        {
            Policy = Policy,
            Refused = Refused,
        };
}
