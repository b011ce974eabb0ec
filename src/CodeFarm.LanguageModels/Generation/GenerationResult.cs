namespace CodeFarm.LanguageModels.Generation;

/// <summary>What a generation found.</summary>
/// <param name="Candidates">Distinct sources that compiled: most examples passed first, then the shortest.</param>
/// <param name="Stop">Null when it went its way and there is a candidate; else what went wrong. There may be candidates all the same.</param>
/// <param name="Cost">What it took.</param>
public sealed record GenerationResult(
    IReadOnlyList<LanguageModelCandidate> Candidates, GenerationStop? Stop, GenerationCost Cost);
