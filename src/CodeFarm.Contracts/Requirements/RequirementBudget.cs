using Orleans;

namespace CodeFarm.Contracts.Requirements;

/// <summary>What growing a function may cost.</summary>
/// <param name="Seconds">Wall-clock seconds for the experts together; null for the farm's own limit.</param>
/// <param name="Money">Money for model calls, in the user's currency; null for the farm's own limit.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.requirement-budget")]
public sealed record RequirementBudget([property: Id(0)] double? Seconds, [property: Id(1)] decimal? Money);
