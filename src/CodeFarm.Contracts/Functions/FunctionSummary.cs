using Orleans;

namespace CodeFarm.Contracts.Functions;

/// <summary>A line of the list of functions.</summary>
/// <param name="Name">Its name in the registry.</param>
/// <param name="Description">What it does, in its user's words.</param>
/// <param name="Signature">Of the stable version, as C# text.</param>
/// <param name="Stable">The number of the stable version.</param>
/// <param name="Versions">How many versions there are.</param>
/// <param name="Statistics">Of the calls of all versions.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.function-summary")]
public sealed record FunctionSummary(
    [property: Id(0)] string Name,
    [property: Id(1)] string Description,
    [property: Id(2)] string Signature,
    [property: Id(3)] int Stable,
    [property: Id(4)] int Versions,
    [property: Id(5)] FunctionStatistics Statistics)
{
    /// <summary>Why the policy refuses the stable version; empty where it may be called.</summary>
    [Id(6)]
    public string Refused { get; init; } = "";
}
