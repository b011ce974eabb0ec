using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks.Learning;

/// <summary>A described task of a family whose tasks share a hidden sub-program.</summary>
/// <param name="Name">Unique.</param>
/// <param name="Family">Its family.</param>
/// <param name="Problem">What the search is shown.</param>
/// <param name="Unseen">Examples that it is not shown.</param>
internal sealed record FamilyTask(string Name, string Family, SynthesisProblem Problem, IReadOnlyList<SynthesisExample> Unseen);
