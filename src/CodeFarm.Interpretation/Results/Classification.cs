namespace CodeFarm.Interpretation.Results;

/// <summary>What kind of function is asked for.</summary>
/// <param name="Category">From the types and the examples.</param>
/// <param name="Topics">Key words of name and description, stemmed, each once, in the order of their first occurrence.</param>
public sealed record Classification(FunctionCategory Category, IReadOnlyList<string> Topics);
