using CodeFarm.Synthesis.Search;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Finds the sub-expressions that deserve a local variable. Bodies of lambdas are left alone.</summary>
internal static class SharedTerms
{
    private const int SmallestSize = 3;

    /// <summary>Calls of more than one step that occur twice.</summary>
    public static IEnumerable<Term> Of(Term root)
    {
        var counts = new Dictionary<Term, int>(ReferenceEqualityComparer.Instance);
        Count(root);
        return counts.Where(entry => entry.Value > 1 && entry.Key.Size >= SmallestSize).Select(entry => entry.Key);

        void Count(Term term)
        {
            counts[term] = counts.GetValueOrDefault(term) + 1;
            if (counts[term] > 1) return;
            foreach (var child in term.Children.Where(child => child.Kind == TermKind.Call))
                Count(child);
        }
    }

    /// <summary>A call about half as large as the whole, a list if possible; null where there is none left to name.</summary>
    public static Term? Middle(Term root, IReadOnlyList<Term> named) => InOrder(root)
        .Where(term => term != root && term.Size > 1 && !named.Contains(term))
        .OrderBy(term => ValueTypes.ElementOf(term.Type) is null)
        .ThenBy(term => Math.Abs((2 * term.Size) - root.Size))
        .FirstOrDefault();

    /// <summary>Every call outside of lambdas once, each after those that it contains.</summary>
    public static IEnumerable<Term> InOrder(Term root)
    {
        var seen = new HashSet<Term>(ReferenceEqualityComparer.Instance);
        return Visit(root);

        IEnumerable<Term> Visit(Term term) => term.Kind == TermKind.Call && seen.Add(term)
            ? term.Children.SelectMany(Visit).Append(term)
            : [];
    }
}
