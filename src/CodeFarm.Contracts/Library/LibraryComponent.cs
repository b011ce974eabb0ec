using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Library;

/// <summary>A part that several programs share, learned as a component of further programs.</summary>
/// <param name="Name">Unique in its version.</param>
/// <param name="Signature">As C# text.</param>
/// <param name="Summary">A sentence for people.</param>
/// <param name="Source">The C# method that programs gain which use it.</param>
/// <param name="Functions">The functions that it was found in.</param>
/// <param name="SavedNodes">By how many nodes it shortens the programs that it was learned from, itself deducted.</param>
/// <param name="HeldOutNodes">By how many nodes it shortens programs that it was not learned from.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.library-component")]
public sealed record LibraryComponent(
    [property: Id(0)] string Name,
    [property: Id(1)] string Signature,
    [property: Id(2)] string Summary,
    [property: Id(3)] string Source,
    [property: Id(4)] ImmutableArray<string> Functions,
    [property: Id(5)] int SavedNodes,
    [property: Id(6)] int HeldOutNodes);
