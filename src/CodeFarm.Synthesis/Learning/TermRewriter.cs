using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Learning;

/// <summary>Writes terms with a learned component wherever that makes them smaller; their meaning stays.</summary>
/// <param name="abstraction">What the component stands for.</param>
/// <param name="component">The component.</param>
internal sealed class TermRewriter(Abstraction abstraction, Component component)
{
    private readonly Dictionary<Term, Term> _rewritten = new(ReferenceEqualityComparer.Instance);

    public Term Rewrite(Term term)
    {
        if (_rewritten.TryGetValue(term, out var rewritten)) return rewritten;
        rewritten = WithChildren(term, Array.ConvertAll(term.Children, Rewrite));
        if (abstraction.Match(term) is { } arguments)
        {
            var call = Term.OfCall(component, Array.ConvertAll(arguments, Rewrite));
            if (call.Size < rewritten.Size) rewritten = call;
        }

        return _rewritten[term] = rewritten;
    }

    /// <summary>The same term over other children.</summary>
    public static Term WithChildren(Term term, Term[] children) => term.Kind switch
    {
        _ when term.Children.AsSpan().SequenceEqual(children) => term,
        TermKind.Call => Term.OfCall(term.Component!, children),
        TermKind.Lambda => Term.OfLambda(children[0], term.Type),
        TermKind.Conditional => Term.OfConditional(children[0], children[1], children[2], term.Cost - term.Children.Sum(child => child.Cost)),
        _ => term,
    };

    /// <summary>A term with each learned component replaced by what it stands for, down to the components that are not learned.</summary>
    public static Term Expand(Term term)
    {
        var children = Array.ConvertAll(term.Children, Expand);
        return term.Component?.Body is { } body ? Expand(Substitute(body, children)) : WithChildren(term, children);
    }

    private static Term Substitute(Term body, Term[] arguments) => body.Kind == TermKind.Parameter
        ? arguments[body.Parameter]
        : WithChildren(body, Array.ConvertAll(body.Children, child => Substitute(child, arguments)));
}
