using Orleans;

namespace CodeFarm.Contracts.Tasks;

/// <summary>One entry of a task's history.</summary>
/// <param name="State">The state that it entered, or stayed in.</param>
/// <param name="Time">When.</param>
/// <param name="Text">What happened, for people.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.task-step")]
public sealed record TaskStep(
    [property: Id(0)] TaskState State,
    [property: Id(1)] DateTimeOffset Time,
    [property: Id(2)] string Text);
