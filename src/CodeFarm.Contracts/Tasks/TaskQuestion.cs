using Orleans;

namespace CodeFarm.Contracts.Tasks;

/// <summary>What the farm asks its user.</summary>
/// <param name="Text">The question.</param>
/// <param name="Example">An answer as it could stand in the requirement file, to be edited; empty where there is none.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.task-question")]
public sealed record TaskQuestion([property: Id(0)] string Text, [property: Id(1)] string Example);
