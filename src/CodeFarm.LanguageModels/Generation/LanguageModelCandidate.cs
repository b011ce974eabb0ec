namespace CodeFarm.LanguageModels.Generation;

/// <summary>Source that compiled in its trial. Untrusted all the same: the evaluator decides.</summary>
/// <param name="Source">C# of one file, with line feeds.</param>
/// <param name="Trial">What became of it.</param>
/// <param name="Model">The model that wrote it, as the endpoint named it.</param>
/// <param name="Sample">The sample that found it first, from 1.</param>
/// <param name="Repairs">How often it had been sent back before.</param>
public sealed record LanguageModelCandidate(string Source, TrialResult Trial, string Model, int Sample, int Repairs);
