using CodeFarm.Broth.Signatures;

namespace CodeFarm.LanguageModels.Generation;

/// <summary>A function of the farm that the model may copy from.</summary>
/// <param name="Signature">What it takes and returns.</param>
/// <param name="Source">Its C# source.</param>
public sealed record Ingredient(FunctionSignature Signature, string Source);
