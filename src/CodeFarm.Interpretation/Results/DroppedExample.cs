using CodeFarm.Broth.Requirements;

namespace CodeFarm.Interpretation.Results;

/// <summary>An example that is not in the suite.</summary>
/// <param name="Example">As it was given.</param>
/// <param name="IsFeedback">Whether a caller gave it, not the user.</param>
/// <param name="Reason">One sentence that names the other example where there is one, counted from 1.</param>
public sealed record DroppedExample(RequirementExample Example, bool IsFeedback, string Reason);
