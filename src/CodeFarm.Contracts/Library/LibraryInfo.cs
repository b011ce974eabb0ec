using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Library;

/// <summary>The learned library, for operators.</summary>
/// <param name="Version">The number of the current version; 0 where nothing was learned yet.</param>
/// <param name="Components">Those of the current version, in an order in which each uses only earlier ones.</param>
/// <param name="History">All versions, the oldest first.</param>
/// <param name="Attempts">The latest attempts to learn that made no version, the oldest first.</param>
/// <param name="Programs">How many programs there are to learn from.</param>
/// <param name="NewPrograms">How many of them came since it learned last.</param>
/// <param name="LearnAfter">How many new ones make it learn; 0 where it does not learn.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.library-info")]
public sealed record LibraryInfo(
    [property: Id(0)] int Version,
    [property: Id(1)] ImmutableArray<LibraryComponent> Components,
    [property: Id(2)] ImmutableArray<LibraryVersion> History,
    [property: Id(3)] ImmutableArray<LibraryAttempt> Attempts,
    [property: Id(4)] int Programs,
    [property: Id(5)] int NewPrograms,
    [property: Id(6)] int LearnAfter);
