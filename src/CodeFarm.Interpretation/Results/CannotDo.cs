namespace CodeFarm.Interpretation.Results;

/// <summary>No function of the farm can do this, because a function only computes on its parameters.</summary>
/// <param name="Missing">What is asked for and lacking.</param>
/// <param name="Possible">The part that a function could do, and how to ask for it.</param>
/// <param name="Notes">What was assumed.</param>
public sealed record CannotDo(string Missing, string Possible, IReadOnlyList<string> Notes) : InterpretationResult(Notes);
