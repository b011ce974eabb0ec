using Orleans;

namespace CodeFarm.Contracts.Pipeline;

/// <summary>An event that its agent could not handle, however often it tried. The agent keeps the event itself.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="TaskId">Whose event it is.</param>
/// <param name="Agent">The agent that gave it up.</param>
/// <param name="Error">What went wrong the last time.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Time">When it was given up.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.dead-letter")]
public sealed record DeadLetter(
    [property: Id(0)] string Id,
    [property: Id(1)] string TaskId,
    [property: Id(2)] string Agent,
    [property: Id(3)] string Error,
    [property: Id(4)] int Attempts,
    [property: Id(5)] DateTimeOffset Time);
