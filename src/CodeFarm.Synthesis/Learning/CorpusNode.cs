using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Learning;

/// <summary>A term that occurs in a corpus.</summary>
/// <param name="Term">The term.</param>
/// <param name="Uses">How often it occurs.</param>
/// <param name="Tasks">Indexes of the tasks that it occurs in.</param>
internal sealed record CorpusNode(Term Term, int Uses, IReadOnlyList<int> Tasks);
