namespace CodeFarm.LanguageModels.Generation;

/// <summary>A guiding example that a candidate breaks.</summary>
/// <param name="InputsJson">One JSON value a parameter.</param>
/// <param name="ExpectedJson">The expected result as JSON.</param>
/// <param name="Actual">The result as JSON, or what happened instead, such as "threw FormatException: ..." or "ran out of time".</param>
public sealed record TrialFailure(IReadOnlyList<string> InputsJson, string ExpectedJson, string Actual);
