using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Emission;

/// <summary>
/// Finds the sub-expressions that deserve a local variable. A local is computed first and always, so the branches of a
/// choice are left alone, and of the bodies of lambdas everything but numbers that are computed outside and never throw.
/// </summary>
internal static class SharedTerms
{
    private const int SmallestSize = 3;
    private const int LongestRepeated = 24;

    /// <summary>Calls of more than one step that occur twice, and such as their template would repeat.</summary>
    public static IEnumerable<Term> Of(Term root)
    {
        var counts = new Dictionary<Term, int>(ReferenceEqualityComparer.Instance);
        Count(root);
        var repeated = InOrder(root).Where(IsRepeating).Select(term => term.Children[0]).Where(child => child.Kind == TermKind.Call);
        return counts.Where(entry => entry.Value > 1 && (entry.Key.Size >= SmallestSize || IsLong(entry.Key)) && entry.Key.Component!.Role != ComponentRole.Concatenation).Select(entry => entry.Key)
            .Concat(repeated).Concat(FromLambdas(root)).Distinct(ReferenceEqualityComparer.Instance).Cast<Term>();

        void Count(Term term)
        {
            if (term.Kind == TermKind.Call)
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
                if (counts[term] > 1) return;
            }

            foreach (var child in Unconditional(term))
                Count(child);
        }
    }

    /// <summary>Numbers that a lambda uses but that do not depend on its element; they need a text that never throws.</summary>
    public static IEnumerable<Term> FromLambdas(Term root) => InOrder(root)
        .SelectMany(term => term.Children)
        .Where(child => child.Kind == TermKind.Lambda)
        .SelectMany(lambda => Closed(lambda.Children[0]))
        .DistinctBy(term => term, ReferenceEqualityComparer.Instance);

    /// <summary>A call about half as large as the whole, a list if possible; null where there is none left to name.</summary>
    public static Term? Middle(Term root, IReadOnlyList<Term> named) => InOrder(root)
        .Where(term => term != root && term.Size > 1 && !named.Contains(term) && term.Component?.Role != ComponentRole.Concatenation)
        .OrderBy(term => ValueTypes.ElementOf(term.Type) is null)
        .ThenBy(term => Math.Abs((2 * term.Size) - root.Size))
        .FirstOrDefault();

    /// <summary>Every call that is surely computed once, each after those that it contains; then those of lambdas that may be moved.</summary>
    public static IEnumerable<Term> InOrder(Term root)
    {
        var seen = new HashSet<Term>(ReferenceEqualityComparer.Instance);
        return Visit(root);

        IEnumerable<Term> Visit(Term term)
        {
            var inner = Unconditional(term).SelectMany(Visit);
            return term.Kind == TermKind.Call && seen.Add(term) ? inner.Append(term) : term.Kind == TermKind.Conditional ? inner : [];
        }
    }

    private static IEnumerable<Term> Unconditional(Term term) => term.Kind switch
    {
        TermKind.Conditional => term.Children.Take(1),
        TermKind.Call => term.Children.Where(child => child.Kind is TermKind.Call or TermKind.Conditional),
        _ => [],
    };

    /// <summary>Whether the text of one step alone is long enough to be worth a name.</summary>
    private static bool IsLong(Term term) => term.Component!.Template.Text.Length > LongestRepeated;

    private static bool IsRepeating(Term term) =>
        term.Component!.Template.Text is var text && text.IndexOf("{0}", StringComparison.Ordinal) != text.LastIndexOf("{0}", StringComparison.Ordinal);

    private static IEnumerable<Term> Closed(Term body)
    {
        if (body.Kind == TermKind.Call && !body.UsesElement) return NeverThrows(body) ? [body] : [];
        return body.Kind == TermKind.Call ? body.Children.SelectMany(Closed) : [];
    }

    private static bool NeverThrows(Term term) =>
        term.Kind != TermKind.Call || (term.Component!.Template.TotalText is not null && term.Children.All(NeverThrows));
}
