using Orleans;

namespace CodeFarm.Contracts.Library;

/// <summary>The learned library as the synthesizer reads it.</summary>
/// <param name="Version">The number of the current version; 0 where nothing was learned yet.</param>
/// <param name="Json">All versions, as JSON of the synthesizer.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.library-snapshot")]
public sealed record LibrarySnapshot([property: Id(0)] int Version, [property: Id(1)] string Json);
