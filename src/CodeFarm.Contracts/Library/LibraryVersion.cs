using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Library;

/// <summary>One version of the learned library.</summary>
/// <param name="Number">From 1; never used again.</param>
/// <param name="Parent">The version that it was made from; of a roll-back, the one that came back.</param>
/// <param name="Created">When.</param>
/// <param name="Reason">What made it, in words.</param>
/// <param name="Programs">How many programs it was learned from; 0 for a roll-back.</param>
/// <param name="NodesBefore">How many nodes these programs had without it.</param>
/// <param name="NodesAfter">How many they have with it, its new components included.</param>
/// <param name="Components">The names of its components.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.library-version")]
public sealed record LibraryVersion(
    [property: Id(0)] int Number,
    [property: Id(1)] int Parent,
    [property: Id(2)] DateTimeOffset Created,
    [property: Id(3)] string Reason,
    [property: Id(4)] int Programs,
    [property: Id(5)] int NodesBefore,
    [property: Id(6)] int NodesAfter,
    [property: Id(7)] ImmutableArray<string> Components);
