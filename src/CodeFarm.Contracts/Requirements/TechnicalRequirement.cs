using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Requirements;

/// <summary>A requirement after its interpretation: typed, classified, with its suite split and its ingredients at hand.</summary>
/// <param name="Requirement">
/// What is asked for, with its signature, and with the whole suite as examples: the user's own and those that feedback has added.
/// </param>
/// <param name="Classification">What kind of function it is, such as "text transformation".</param>
/// <param name="Withheld">Indexes of the examples that no generator sees; the tester holds them against it.</param>
/// <param name="Ingredients">The functions that it may call.</param>
/// <param name="Notes">What was assumed, for people.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.technical-requirement")]
public sealed record TechnicalRequirement(
    [property: Id(0)] Requirement Requirement,
    [property: Id(1)] string Classification,
    [property: Id(2)] ImmutableArray<int> Withheld,
    [property: Id(3)] ImmutableArray<Ingredient> Ingredients,
    [property: Id(4)] ImmutableArray<string> Notes);
