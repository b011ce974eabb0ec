using System.Collections.Immutable;
using CodeFarm.Contracts.Experts;
using Orleans;

namespace CodeFarm.Contracts.Tasks;

/// <summary>What an agent tells the task about the event that it handled. Told again after a crash: tasks know duplicates.</summary>
/// <param name="EventId">The event that was handled.</param>
/// <param name="Next">The state that follows.</param>
/// <param name="Text">What was done, for people; why, where the next state is failed.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.stage-report")]
public sealed record StageReport(
    [property: Id(0)] string EventId,
    [property: Id(1)] TaskState Next,
    [property: Id(2)] string Text)
{
    /// <summary>The version that was deployed; 0 unless the next state is live.</summary>
    [Id(3)]
    public int Version { get; init; }

    /// <summary>The source that was deployed; empty unless the next state is live.</summary>
    [Id(4)]
    public string Source { get; init; } = "";

    /// <summary>The evaluator's report as JSON; empty unless the tests have ended.</summary>
    [Id(5)]
    public string ReportJson { get; init; } = "";

    /// <summary>What the user is asked: what must be answered in needs-input, what the examples leave open where candidates were found.</summary>
    [Id(6)]
    public ImmutableArray<TaskQuestion> Questions { get; init; } = [];

    /// <summary>The programs that came nearest; none unless no candidate was found.</summary>
    [Id(7)]
    public ImmutableArray<NearMiss> NearMisses { get; init; } = [];
}
