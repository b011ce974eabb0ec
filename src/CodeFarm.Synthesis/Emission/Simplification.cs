using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Emission;

/// <summary>
/// Writes a term as a careful programmer would have: double negations, needless orders and slices of slices go. Wherever the
/// original has a value, the result has the same; it may be defined for more.
/// </summary>
internal static class Simplification
{
    /// <summary>The rules; each gives a simpler term or null. All that they are given is simple inside.</summary>
    private static readonly Func<Term, Term?>[] Rules =
        [LogicRules.Simplify, ListRules.Simplify, OrderRules.Simplify, SliceRules.Simplify, ArithmeticRules.Simplify, ChoiceRules.Simplify];

    public static Term Of(Term term) => Of(term, new Dictionary<Term, Term>(ReferenceEqualityComparer.Instance));

    /// <summary>What was shared stays shared.</summary>
    private static Term Of(Term term, Dictionary<Term, Term> known)
    {
        if (known.TryGetValue(term, out var simple)) return simple;
        simple = WithChildren(term, Array.ConvertAll(term.Children, child => Of(child, known)));
        while (Rules.Select(rule => rule(simple)).FirstOrDefault(result => result is not null) is { } simpler)
            simple = Within(simple.Cost, simpler);
        return known[term] = simple;
    }

    /// <summary>The simpler term never costs more: the search knows better than the library what its parts cost here.</summary>
    private static Term Within(int cost, Term term) => term.Kind == TermKind.Call && term.Cost > cost
        ? Term.OfCall(term.Component!, cost - term.Cost, term.Children)
        : term;

    private static Term WithChildren(Term term, Term[] children)
    {
        if (children.SequenceEqual(term.Children, ReferenceEqualityComparer.Instance)) return term;
        var surcharge = term.Cost - term.Children.Sum(child => child.Cost);
        return term.Kind switch
        {
            TermKind.Call => Term.OfCall(term.Component!, surcharge - term.Component!.Cost, children),
            TermKind.Lambda => Term.OfLambda(children[0], term.Type),
            TermKind.Conditional => Term.OfConditional(children[0], children[1], children[2], surcharge),
            _ => term,
        };
    }
}
