using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>A term that may stand at the beginning of an expected text.</summary>
/// <param name="Term">The term.</param>
/// <param name="Lengths">Number of characters that it covers in each column that matters.</param>
internal sealed record TextPiece(Term Term, int[] Lengths);
