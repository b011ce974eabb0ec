using System.Text;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Writes texts put together from literals and at least two more parts as an interpolated string.</summary>
internal static class Interpolation
{
    /// <summary>The parts in order, or null where the term is better written in another way.</summary>
    public static IReadOnlyList<Term>? PartsOf(Term term)
    {
        if (term.Component?.Role != ComponentRole.Concatenation) return null;
        var parts = Flatten(term).ToArray();
        var literals = parts.Count(part => part.Kind == TermKind.Constant);
        return literals > 0 && parts.Length > 2 && literals < parts.Length ? parts : null;
    }

    public static string Write(IReadOnlyList<Term> parts, Func<Term, string> write)
    {
        var text = new StringBuilder("$\"");
        foreach (var part in parts)
        {
            if (part.Constant is string literal)
                text.Append(Literals.Of(literal)[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
            else
                text.Append('{').Append(write(part)).Append('}');
        }

        return text.Append('"').ToString();
    }

    private static IEnumerable<Term> Flatten(Term term) =>
        term.Component?.Role == ComponentRole.Concatenation ? term.Children.SelectMany(Flatten) : [term];
}
