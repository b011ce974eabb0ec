using Orleans;

namespace CodeFarm.Contracts.Tasks;

/// <summary>A line of the list of tasks.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="FunctionName">The function that it grows.</param>
/// <param name="State">Where it is.</param>
/// <param name="Version">The version that it deployed; 0 before.</param>
/// <param name="Submitted">When it was submitted last.</param>
/// <param name="Changed">When it last entered a state.</param>
/// <param name="WaitsFor">What it waits for, for people; empty where it is live.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.task-summary")]
public sealed record TaskSummary(
    [property: Id(0)] string TaskId,
    [property: Id(1)] string FunctionName,
    [property: Id(2)] TaskState State,
    [property: Id(3)] int Version,
    [property: Id(4)] DateTimeOffset Submitted,
    [property: Id(5)] DateTimeOffset Changed,
    [property: Id(6)] string WaitsFor);
