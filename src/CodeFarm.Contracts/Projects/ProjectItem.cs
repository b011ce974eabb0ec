using CodeFarm.Contracts.Tasks;
using Orleans;

namespace CodeFarm.Contracts.Projects;

/// <summary>One requirement of a project.</summary>
/// <param name="FunctionName">The function.</param>
/// <param name="TaskId">Its task; empty before it was submitted.</param>
/// <param name="State">Where the task is; queued before it was submitted.</param>
/// <param name="WaitsFor">What it waits for, or why it will not be grown, for people.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.project-item")]
public sealed record ProjectItem(
    [property: Id(0)] string FunctionName,
    [property: Id(1)] string TaskId,
    [property: Id(2)] TaskState State,
    [property: Id(3)] string WaitsFor);
