using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Requirements;

/// <summary>What a user asks for, checked: every example fits the signature.</summary>
/// <param name="Name">Names the function in the registry: letters, digits, dashes and underscores, a letter first.</param>
/// <param name="Description">What the function should do, in the user's words.</param>
/// <param name="Signature">As C# text, such as <c>string initials(string name)</c>.</param>
/// <param name="Examples">At least one.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.requirement")]
public sealed record Requirement(
    [property: Id(0)] string Name,
    [property: Id(1)] string Description,
    [property: Id(2)] string Signature,
    [property: Id(3)] ImmutableArray<RequirementExample> Examples);
