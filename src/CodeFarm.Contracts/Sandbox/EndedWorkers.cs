using Orleans;

namespace CodeFarm.Contracts.Sandbox;

/// <summary>Processes of workers that have ended for one reason.</summary>
/// <param name="Reason">finished, not-started, deadline, cancelled, memory, crashed, killed, protocol, unfit, idle, evicted or disposed.</param>
/// <param name="Count">How many.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.ended-workers")]
public sealed record EndedWorkers([property: Id(0)] string Reason, [property: Id(1)] long Count);
