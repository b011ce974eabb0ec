using System.Collections.Immutable;
using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Functions;

/// <summary>All that is shown of a function.</summary>
/// <param name="Name">Its name in the registry.</param>
/// <param name="Stable">The number of the version that the alias <c>stable</c> names.</param>
/// <param name="Requirement">What the stable version satisfies.</param>
/// <param name="Versions">Oldest first.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.function-info")]
public sealed record FunctionInfo(
    [property: Id(0)] string Name,
    [property: Id(1)] int Stable,
    [property: Id(2)] Requirement Requirement,
    [property: Id(3)] ImmutableArray<FunctionVersionInfo> Versions)
{
    /// <summary>The names of the capabilities that an operator has granted to the function.</summary>
    [Id(4)]
    public ImmutableArray<string> Granted { get; init; } = [];
}
