using Orleans;

namespace CodeFarm.Contracts.Requirements;

/// <summary>What a function is worth to its user: value = hours saved x hourly rate.</summary>
/// <param name="HoursSaved">Hours of work, not negative.</param>
/// <param name="HourlyRate">Money an hour, in the user's currency, not negative.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.requirement-value")]
public sealed record RequirementValue([property: Id(0)] double HoursSaved, [property: Id(1)] double HourlyRate);
