using CodeFarm.Contracts.Functions;

namespace CodeFarm.Client.Http;

/// <summary>A line of the list of functions.</summary>
/// <param name="Name">Its name in the registry.</param>
/// <param name="Description">What it does, in its user's words.</param>
/// <param name="Signature">Of the stable version, as C# text.</param>
/// <param name="Stable">The number of the stable version.</param>
/// <param name="Versions">How many versions there are.</param>
/// <param name="Statistics">Of the calls of all versions.</param>
public sealed record FunctionSummaryResource(
    string Name, string Description, string Signature, int Stable, int Versions, StatisticsResource Statistics)
{
    /// <summary>Why the policy refuses the stable version; empty where it may be called.</summary>
    public string Refused { get; init; } = "";

    /// <summary>The summary as it goes over the wire.</summary>
    public static FunctionSummaryResource From(FunctionSummary function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new(
            function.Name, function.Description, function.Signature, function.Stable, function.Versions,
            StatisticsResource.From(function.Statistics))
        {
            Refused = function.Refused,
        };
    }

    /// <summary>The summary as clients see it.</summary>
    public FunctionSummary ToSummary() => new(Name, Description, Signature, Stable, Versions, Statistics.ToStatistics()) { Refused = Refused };
}
