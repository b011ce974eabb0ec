using System.Globalization;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Search;

/// <summary>Tells the constants that a description has from those that were read off the examples.</summary>
internal static class SpokenConstants
{
    /// <summary>Whether a term has constants and the description has them all.</summary>
    public static bool AreAllIn(string description, Term term)
    {
        var constants = term.SelfAndDescendants().Where(node => node.Kind == TermKind.Constant).Select(node => node.Constant!).ToArray();
        return constants.Length > 0 && constants.All(constant => IsIn(description, constant));
    }

    /// <summary>Whether a description has a constant: symbols by their names, too.</summary>
    public static bool IsIn(string description, object constant) => constant switch
    {
        string { Length: 1 } symbol when !char.IsLetterOrDigit(symbol[0]) => SymbolNames.AreIn(description, symbol[0]),
        string text => text.Length == 0 || description.Contains(text, StringComparison.OrdinalIgnoreCase),
        IFormattable number => description.Contains(number.ToString(null, CultureInfo.InvariantCulture), StringComparison.Ordinal),
        _ => true,
    };
}
