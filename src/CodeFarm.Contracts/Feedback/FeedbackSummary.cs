using System.Collections.Immutable;
using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Feedback;

/// <summary>What callers have said of a function.</summary>
/// <param name="Ratings">How many there are.</param>
/// <param name="Average">Their mean; 0 without ratings.</param>
/// <param name="Examples">The examples that were given, oldest first; each is part of the suite of every later version.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.feedback-summary")]
public sealed record FeedbackSummary(
    [property: Id(0)] int Ratings,
    [property: Id(1)] double Average,
    [property: Id(2)] ImmutableArray<RequirementExample> Examples);
