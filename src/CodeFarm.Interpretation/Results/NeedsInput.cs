namespace CodeFarm.Interpretation.Results;

/// <summary>The requirement says too little to be built.</summary>
/// <param name="Questions">One to three; their fragments together make the requirement complete enough to go on.</param>
/// <param name="Notes">What was assumed.</param>
public sealed record NeedsInput(IReadOnlyList<Question> Questions, IReadOnlyList<string> Notes) : InterpretationResult(Notes);
