using Orleans;

namespace CodeFarm.Contracts.Library;

/// <summary>An attempt to learn that made no version: nothing was found, or what was found was refused.</summary>
/// <param name="Time">When.</param>
/// <param name="Programs">How many programs it learned from.</param>
/// <param name="Reason">Why there is no version, in words.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.library-attempt")]
public sealed record LibraryAttempt([property: Id(0)] DateTimeOffset Time, [property: Id(1)] int Programs, [property: Id(2)] string Reason);
