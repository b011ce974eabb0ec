namespace CodeFarm.Client.Http;

/// <summary>What a function is worth to its user.</summary>
/// <param name="HoursSaved">Hours of work.</param>
/// <param name="HourlyRate">Money an hour, in the user's currency.</param>
public sealed record RequirementValueResource(double HoursSaved, double HourlyRate);
