using Orleans;

namespace CodeFarm.Contracts.Tasks;

/// <summary>One entry of a task's history, or news of the work in between.</summary>
/// <param name="State">The state that it entered, or stayed in.</param>
/// <param name="Time">When.</param>
/// <param name="Text">What happened, for people.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.task-step")]
public sealed record TaskStep(
    [property: Id(0)] TaskState State,
    [property: Id(1)] DateTimeOffset Time,
    [property: Id(2)] string Text)
{
    /// <summary>Whether it is progress within a stage: told to those who watch, and not kept.</summary>
    [Id(3)]
    public bool IsProgress { get; init; }
}
