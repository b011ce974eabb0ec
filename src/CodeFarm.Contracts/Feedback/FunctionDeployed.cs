using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Feedback;

/// <summary>[feedback]: a version can be called, so its callers may report on it.</summary>
/// <param name="Header">The attributes.</param>
/// <param name="Requirement">What it satisfies; its examples are the suite that feedback adds to.</param>
/// <param name="Version">The number of the version.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.function-deployed")]
public sealed record FunctionDeployed(
    [property: Id(0)] EventHeader Header,
    [property: Id(1)] Requirement Requirement,
    [property: Id(2)] int Version) : IStageEvent
{
    /// <summary>The synthesizer's own notation of the version; empty where another expert wrote it.</summary>
    [Id(3)]
    public string Program { get; init; } = "";
}
