using Orleans;

namespace CodeFarm.Contracts.Tasks;

/// <summary>What an agent tells the task about the event that it handled. Told again after a crash: tasks know duplicates.</summary>
/// <param name="EventId">The event that was handled.</param>
/// <param name="Next">The state that follows.</param>
/// <param name="Text">What was done, for people; why, where the next state is failed.</param>
/// <param name="Version">The version that was deployed; 0 unless the next state is live.</param>
/// <param name="Source">The source that was deployed; empty unless the next state is live.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.stage-report")]
public sealed record StageReport(
    [property: Id(0)] string EventId,
    [property: Id(1)] TaskState Next,
    [property: Id(2)] string Text,
    [property: Id(3)] int Version,
    [property: Id(4)] string Source);
