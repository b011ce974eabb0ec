using System.Collections.Immutable;
using CodeFarm.Contracts.Library;

namespace CodeFarm.Client.Http;

/// <summary>A part that several programs share.</summary>
/// <param name="Name">Unique in its version.</param>
/// <param name="Signature">As C# text.</param>
/// <param name="Summary">A sentence for people.</param>
/// <param name="Code">The C# method.</param>
/// <param name="Functions">The functions that it was found in.</param>
/// <param name="SavedNodes">By how many nodes it shortens the programs that it was learned from, itself deducted.</param>
/// <param name="HeldOutNodes">By how many nodes it shortens programs that it was not learned from.</param>
public sealed record LibraryComponentResource(
    string Name, string Signature, string Summary, string Code, ImmutableArray<string> Functions, int SavedNodes, int HeldOutNodes)
{
    /// <summary>The component as it goes over the wire.</summary>
    public static LibraryComponentResource From(LibraryComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return new(
            component.Name, component.Signature, component.Summary, component.Source, component.Functions, component.SavedNodes,
            component.HeldOutNodes);
    }

    /// <summary>The component as clients see it.</summary>
    public LibraryComponent ToComponent() => new(Name, Signature, Summary, Code, Functions, SavedNodes, HeldOutNodes);
}
