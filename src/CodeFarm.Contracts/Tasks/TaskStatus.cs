using System.Collections.Immutable;
using CodeFarm.Contracts.Experts;
using Orleans;

namespace CodeFarm.Contracts.Tasks;

/// <summary>A task as it stands.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="State">Where it is.</param>
/// <param name="FunctionName">The function that it grows; empty while the task is unknown.</param>
/// <param name="Version">The version that it deployed; 0 before.</param>
/// <param name="Source">The C# source of that version; empty before.</param>
/// <param name="Failure">Why it failed, or why it was cancelled; empty otherwise.</param>
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
    [property: Id(6)] ImmutableArray<TaskStep> History)
{
    /// <summary>When it was submitted last.</summary>
    [Id(7)]
    public DateTimeOffset Submitted { get; init; }

    /// <summary>When it last entered a state.</summary>
    [Id(8)]
    public DateTimeOffset Changed { get; init; }

    /// <summary>What it waits for, for people, such as "the code generator" or "an answer"; empty where it is live.</summary>
    [Id(9)]
    public string WaitsFor { get; init; } = "";

    /// <summary>
    /// What the user is asked: what must be answered where the state is needs-input; otherwise what the examples leave open, which
    /// blocks nothing.
    /// </summary>
    [Id(10)]
    public ImmutableArray<TaskQuestion> Questions { get; init; } = [];

    /// <summary>The evaluator's report on the version as a JSON object; empty before the tests.</summary>
    [Id(11)]
    public string ReportJson { get; init; } = "";

    /// <summary>The programs that came nearest; none unless the task failed for want of a candidate.</summary>
    [Id(12)]
    public ImmutableArray<NearMiss> NearMisses { get; init; } = [];
}
