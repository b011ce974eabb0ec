namespace CodeFarm.Broth.Requirements;

/// <summary>What the function is worth to whoever asks for it: the base of its return on investment.</summary>
/// <param name="HoursSaved">Hours of work that it saves in all; finite, at least 0.</param>
/// <param name="HourlyRate">What one of these hours costs, in the currency of the farm; finite, at least 0.</param>
public sealed record RequirementValue(double HoursSaved, double HourlyRate);
