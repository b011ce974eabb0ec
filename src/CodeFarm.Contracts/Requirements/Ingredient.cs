using Orleans;

namespace CodeFarm.Contracts.Requirements;

/// <summary>A deployed function that another may call.</summary>
/// <param name="Name">Its name in the registry.</param>
/// <param name="Version">The version that was taken; it stays, whatever becomes stable later.</param>
/// <param name="Signature">As C# text.</param>
/// <param name="Source">Its C# source.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.ingredient")]
public sealed record Ingredient(
    [property: Id(0)] string Name,
    [property: Id(1)] int Version,
    [property: Id(2)] string Signature,
    [property: Id(3)] string Source);
