using CodeFarm.Broth.Signatures;

namespace CodeFarm.Broth.Requirements;

/// <summary>What a user asks for, read and checked: every example fits the signature and no two contradict each other.</summary>
/// <param name="Name">Letters, digits, dashes and underscores, a letter first; names the function in the registry.</param>
/// <param name="Description">What the function should do, in the user's words; not empty.</param>
/// <param name="Signature">As stated, or inferred from the examples.</param>
/// <param name="Examples">At least one.</param>
public sealed record Requirement(
    string Name,
    string Description,
    FunctionSignature Signature,
    IReadOnlyList<RequirementExample> Examples);
