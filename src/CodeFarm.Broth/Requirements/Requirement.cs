using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;

namespace CodeFarm.Broth.Requirements;

/// <summary>
/// What a user asks for, read and checked: every example fits the signature and no two contradict each other. It may say too
/// little to be built; what is missing then is for the interpreter to ask.
/// </summary>
/// <param name="Name">See <see cref="FunctionName"/>; names the function in the registry.</param>
/// <param name="Description">What the function should do, in the user's words; not empty.</param>
/// <param name="Signature">As stated, or inferred from the examples; null when there is neither, so that examples are empty too.</param>
/// <param name="Examples">Possibly none.</param>
public sealed record Requirement(
    string Name,
    string Description,
    FunctionSignature? Signature,
    IReadOnlyList<RequirementExample> Examples)
{
    public const int MaxDescriptionLength = 4000;

    public const int MaxExamples = 1000;

    public const int MaxProperties = 20;

    /// <summary>Of one property, in characters.</summary>
    public const int MaxPropertyLength = 500;

    public const int MaxUses = 20;

    /// <summary>True when the examples, not the user, say what the signature is: more examples may widen it.</summary>
    public bool IsSignatureInferred { get; init; }

    /// <summary>
    /// C# expressions of type bool over the parameters and <c>result</c> that hold for every call, as written: whether they
    /// compile is for the evaluator to say. At most <see cref="MaxProperties"/>.
    /// </summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Names of functions that this one builds upon, each once and never its own. At most <see cref="MaxUses"/>.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>The files and answers that the function reads under test; within what its signature declares.</summary>
    public GivenResources Given { get; init; } = GivenResources.None;

    public RequirementValue? Value { get; init; }

    public RequirementBudget? Budget { get; init; }
}
