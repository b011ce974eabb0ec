using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Feedback;

/// <summary>What a caller says of a function.</summary>
/// <param name="Id">Chosen by the caller and unique: the same feedback given again counts once.</param>
/// <param name="Rating">From 1, useless, to 5, just right; 0 where none was given.</param>
/// <param name="Comment">In the caller's words; may be empty.</param>
/// <param name="Example">What the function should have done; null where none was given.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.function-feedback")]
public sealed record FunctionFeedback(
    [property: Id(0)] string Id,
    [property: Id(1)] int Rating,
    [property: Id(2)] string Comment,
    [property: Id(3)] RequirementExample? Example);
