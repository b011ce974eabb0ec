using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Functions;

/// <summary>What a call of a function brought.</summary>
/// <param name="OutputJson">The result as JSON.</param>
/// <param name="Version">The version that ran.</param>
/// <param name="Micros">Microseconds that the function itself took.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.function-result")]
public sealed record FunctionResult(
    [property: Id(0)] string OutputJson,
    [property: Id(1)] int Version,
    [property: Id(2)] long Micros)
{
    /// <summary>What the function has logged.</summary>
    [Id(3)]
    public ImmutableArray<string> Log { get; init; } = [];

    /// <summary>
    /// What the clock showed and the seed of the random numbers: with them the call can be repeated. Empty where the function uses
    /// no capability.
    /// </summary>
    [Id(4)]
    public string Circumstances { get; init; } = "";
}
