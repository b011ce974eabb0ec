using CodeFarm.Broth.Signatures;

namespace CodeFarm.Interpretation;

/// <summary>A function that stands in the registry.</summary>
public sealed record KnownFunction(string Name, FunctionSignature Signature, string Description);
