using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Requirements;

/// <summary>What a user asks for, checked: every example fits the signature.</summary>
/// <param name="Name">Names the function in the registry: letters, digits, dashes and underscores, a letter first.</param>
/// <param name="Description">What the function should do, in the user's words.</param>
/// <param name="Signature">As C# text, such as <c>string initials(string name)</c>; empty where it is not known yet.</param>
/// <param name="Examples">What the function must do; none where the user has to be asked.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.requirement")]
public sealed record Requirement(
    [property: Id(0)] string Name,
    [property: Id(1)] string Description,
    [property: Id(2)] string Signature,
    [property: Id(3)] ImmutableArray<RequirementExample> Examples)
{
    /// <summary>C# boolean expressions over the parameters and <c>result</c> that must hold for every call.</summary>
    [Id(4)]
    public ImmutableArray<string> Properties { get; init; } = [];

    /// <summary>Names of deployed functions that this one may call.</summary>
    [Id(5)]
    public ImmutableArray<string> Uses { get; init; } = [];

    /// <summary>What the function is worth; null where the user did not say.</summary>
    [Id(6)]
    public RequirementValue? Value { get; init; }

    /// <summary>What growing it may cost; null for the farm's own limits.</summary>
    [Id(7)]
    public RequirementBudget? Budget { get; init; }

    /// <summary>Whether the examples, not the user, say what the signature is: more examples may widen it.</summary>
    [Id(8)]
    public bool IsSignatureInferred { get; init; }

    /// <summary>The files and answers that the function reads under test.</summary>
    [Id(9)]
    public ImmutableArray<GivenResource> Given { get; init; } = [];
}
