using CodeFarm.Broth.Signatures;

namespace CodeFarm.LanguageModels.Generation;

/// <summary>The function that is wanted. All of its texts are data: the prompts quote them.</summary>
/// <param name="Signature">Fixes the names of class and method, and the types.</param>
/// <param name="Description">What the function does, in words; may be empty where the examples say it.</param>
public sealed record GenerationProblem(FunctionSignature Signature, string Description)
{
    /// <summary>Examples that guide; the first twenty are shown.</summary>
    public IReadOnlyList<GuidingExample> Examples { get; init; } = [];

    /// <summary>Properties that must hold for all inputs, in words or C#; the first twenty are shown.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Functions to copy from, the best first; the first five are shown.</summary>
    public IReadOnlyList<Ingredient> Ingredients { get; init; } = [];

    /// <summary>What the validation lets a function use, as a phrase that completes "You may use only".</summary>
    public string AllowedApi { get; init; } =
        "the value, text and collection types of System, System.Collections.Generic, System.Linq, System.Text, "
        + "System.Text.RegularExpressions, System.Globalization and System.Numerics";

    /// <summary>Sample n of the generation is asked with the seed n more than this. Another value asks for other answers. Default: 0.</summary>
    public long Seed { get; init; }
}
