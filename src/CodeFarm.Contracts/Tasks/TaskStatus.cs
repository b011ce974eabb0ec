using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Tasks;

/// <summary>A task as it stands.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="State">Where it is.</param>
/// <param name="FunctionName">The function that it grows; empty while the task is unknown.</param>
/// <param name="Version">The version that it deployed; 0 before.</param>
/// <param name="Source">The C# source of that version; empty before.</param>
/// <param name="Failure">Why it failed; empty unless it did.</param>
/// <param name="History">What happened, oldest first.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.task-status")]
public sealed record TaskStatus(
    [property: Id(0)] string TaskId,
    [property: Id(1)] TaskState State,
    [property: Id(2)] string FunctionName,
    [property: Id(3)] int Version,
    [property: Id(4)] string Source,
    [property: Id(5)] string Failure,
    [property: Id(6)] ImmutableArray<TaskStep> History);
