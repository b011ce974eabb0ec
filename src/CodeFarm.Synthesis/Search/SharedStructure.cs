using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// What an answer saves by using a part of itself again: whoever writes it down names the part once (minimum description
/// length: Rissanen, Automatica 1978). So three slices of one text are likelier than slices of three texts.
/// </summary>
internal static class SharedStructure
{
    /// <summary>What a further use costs instead of the cost of the part.</summary>
    private const int CostOfUse = 1;

    public static int SavingOf(Term term)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Visit(term);

        int Visit(Term part)
        {
            if (part.Kind is TermKind.Call && part.Cost > CostOfUse && !seen.Add(KeyOf(part)))
                return part.Cost - CostOfUse;
            return part.Kind == TermKind.Lambda ? 0 : part.Children.Sum(Visit);
        }
    }

    /// <summary>A text that is the same for terms that are written alike.</summary>
    public static string KeyOf(Term term) => term.Kind switch
    {
        TermKind.Parameter => $"p{term.Parameter}",
        TermKind.Element => $"e{term.Parameter}",
        // Written down for each term that has it, an enormous constant would take more than all values.
        TermKind.Constant when term.Constant is string text && ValueSizes.IsEnormous(text) => $"{text.Length}#{text.GetHashCode(StringComparison.Ordinal)}",
        TermKind.Constant => Emission.Literals.Of(term.Constant!),
        _ => $"{term.Component?.Name ?? term.Kind.ToString()}({string.Join(',', term.Children.Select(KeyOf))})",
    };
}
