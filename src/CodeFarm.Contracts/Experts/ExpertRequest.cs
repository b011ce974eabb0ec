using System.Collections.Immutable;
using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Experts;

/// <summary>What an expert may know of a task: the contract and the examples that guide, never those that are withheld.</summary>
/// <param name="TaskId">The task; its ledger pays.</param>
/// <param name="EventId">The event that asks; the expert's entries in the ledger name it.</param>
/// <param name="Name">The function's name.</param>
/// <param name="Description">In the user's words.</param>
/// <param name="Signature">As C# text.</param>
/// <param name="Examples">The examples that guide.</param>
/// <param name="Properties">C# boolean expressions over the parameters and <c>result</c>.</param>
/// <param name="Ingredients">Functions that may be called.</param>
/// <param name="Time">Wall-clock time that the expert may take.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.expert-request")]
public sealed record ExpertRequest(
    [property: Id(0)] string TaskId,
    [property: Id(1)] string EventId,
    [property: Id(2)] string Name,
    [property: Id(3)] string Description,
    [property: Id(4)] string Signature,
    [property: Id(5)] ImmutableArray<RequirementExample> Examples,
    [property: Id(6)] ImmutableArray<string> Properties,
    [property: Id(7)] ImmutableArray<Ingredient> Ingredients,
    [property: Id(8)] TimeSpan Time)
{
    /// <summary>What other experts wrote that was not right; it may show where to look.</summary>
    [Id(9)]
    public ImmutableArray<string> Samples { get; init; } = [];

    /// <summary>The files and answers that the function reads under test.</summary>
    [Id(10)]
    public ImmutableArray<GivenResource> Given { get; init; } = [];
}
