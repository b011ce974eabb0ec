using Orleans;

namespace CodeFarm.Contracts.Placement;

/// <summary>A piece of work on a silo.</summary>
/// <param name="What">Who does what, such as "synthesizer of initials-3de84e367d".</param>
/// <param name="Seconds">How long it runs already.</param>
/// <param name="Why">Why it runs on this silo.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.running-work")]
public sealed record RunningWork([property: Id(0)] string What, [property: Id(1)] double Seconds, [property: Id(2)] string Why);
