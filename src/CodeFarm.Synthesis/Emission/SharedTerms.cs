using CodeFarm.Synthesis.Search;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Finds the sub-expressions that deserve a local variable: calls of more than one step that occur twice.</summary>
internal static class SharedTerms
{
    private const int SmallestSize = 3;

    /// <summary>The shared terms, each after those that it contains. Bodies of lambdas are left alone.</summary>
    public static IEnumerable<Term> Of(Term root)
    {
        var counts = new Dictionary<Term, int>(ReferenceEqualityComparer.Instance);
        var order = new List<Term>();
        Visit(root);
        return order.Where(term => counts[term] > 1);

        void Visit(Term term)
        {
            if (term.Kind == TermKind.Lambda || term.Size < SmallestSize) return;
            counts[term] = counts.GetValueOrDefault(term) + 1;
            if (counts[term] > 1) return;
            foreach (var child in term.Children)
                Visit(child);
            order.Add(term);
        }
    }
}
