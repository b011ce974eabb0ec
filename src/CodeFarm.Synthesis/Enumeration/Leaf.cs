using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>A term that a space does not take apart: a parameter, a constant, an element, or a whole term from outside of a lambda.</summary>
/// <param name="Term">What it is.</param>
/// <param name="Values">Its slot in each example; empty for an element.</param>
internal sealed record Leaf(Term Term, long[] Values);
