namespace CodeFarm.Synthesis;

/// <summary>A program that satisfies some of the examples, from a search that found none for all.</summary>
/// <param name="Source">A complete C# file, as of a <see cref="SynthesisCandidate"/>.</param>
/// <param name="BrokenExamples">0-based indexes of the examples that it breaks, in order.</param>
public sealed record NearMiss(string Source, IReadOnlyList<int> BrokenExamples);
