namespace CodeFarm.Fidelity.Tests.Rendering;

/// <summary>A public type as its users see it. Each fact is one line of text, so that facts compare as lines do.</summary>
/// <param name="Id">Full name with the number of type parameters, as documentation files write it.</param>
/// <param name="Header">Kind, modifiers, name and type parameters.</param>
/// <param name="Relations">Base class, interfaces and attribute usage.</param>
/// <param name="Members">Public and protected members.</param>
internal sealed record ApiType(
    string Id, string Namespace, string Header, IReadOnlyList<string> Relations, IReadOnlyList<string> Members)
{
    /// <summary>Every line in the order of the document and of the listing.</summary>
    public IEnumerable<string> Facts => [Header, .. Relations, .. Members];
}
