using Orleans;

namespace CodeFarm.Contracts.Requirements;

/// <summary>What a function finds under test where it reads a file or asks a host.</summary>
/// <param name="Capability"><c>files</c> or <c>http</c>.</param>
/// <param name="Name">The path, such as <c>rates/today.csv</c>, or the address.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Status">Of an answer, such as 200; 0 of a file.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.given-resource")]
public sealed record GivenResource(
    [property: Id(0)] string Capability,
    [property: Id(1)] string Name,
    [property: Id(2)] string Text,
    [property: Id(3)] int Status);
