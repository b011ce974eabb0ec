using Orleans;

namespace CodeFarm.Contracts.Pipeline;

/// <summary>The attributes of an event, as CloudEvents 1.0 names them.</summary>
/// <param name="Id">Unique and stable: task/stage/attempt, where an attempt is submission.candidate. Duplicates of an event have the same.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Type">What happened, such as farm.validate.</param>
/// <param name="Time">When.</param>
/// <param name="Subject">The task.</param>
/// <param name="TraceParent">The W3C trace context of the submission; empty where there was none.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.event-header")]
public sealed record EventHeader(
    [property: Id(0)] string Id,
    [property: Id(1)] string Source,
    [property: Id(2)] string Type,
    [property: Id(3)] DateTimeOffset Time,
    [property: Id(4)] string Subject,
    [property: Id(5)] string TraceParent)
{
    /// <summary>The last part of the id: the submission's number, a dot, the candidate's number; both from 1.</summary>
    public string Attempt => Id[(Id.LastIndexOf('/') + 1)..];

    /// <summary>The header of an event that follows from this one.</summary>
    public EventHeader Next(string stage, string source, string attempt, DateTimeOffset time) => this with
    {
        Id = $"{Subject}/{stage}/{attempt}",
        Source = source,
        Type = $"farm.{stage}",
        Time = time,
    };
}
