using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Sketches;

/// <summary>The programs that differ from a program in one place.</summary>
internal sealed class SketchChanges
{
    private const int CostOfConstant = 2;
    private const int CostOfChoice = 3;

    private readonly ILookup<Type, Term> _parts;
    private readonly ILookup<(string Parameters, Type Returns), Component> _alike;
    private readonly ILookup<Type, Component> _wrappers;
    private readonly ILookup<(Type Parameter, Type Returns), Component> _conversions;

    /// <param name="context">The search, whose components, parameters and constants may take the place of others.</param>
    /// <param name="sketches">Programs whose parts may.</param>
    public SketchChanges(SearchContext context, IEnumerable<Term> sketches)
    {
        var components = context.Operations.Select(operation => operation.Component).ToArray();
        _parts = context.Leaves.Select(leaf => leaf.Term).Concat(sketches.SelectMany(sketch => sketch.SelfAndDescendants()))
            .Where(term => term.Kind != TermKind.Lambda && !term.UsesElement).Distinct(TermEquality.Instance).ToLookup(term => term.Type);
        _alike = components.ToLookup(Signature);
        _wrappers = components.Where(component => component.Functions == 0 && component.Parameters.Count is 1 or 2 && component.Parameters.Contains(component.Returns))
            .ToLookup(component => component.Returns);
        _conversions = components.Where(component => component is { Functions: 0, Parameters.Count: 1 }).ToLookup(component => (component.Parameters[0], component.Returns));
    }

    /// <summary>What one call makes of a part that has another type than the result.</summary>
    public IEnumerable<Term> Made(Term part, Type result) =>
        part.Type == result ? [] : _conversions[(part.Type, result)].Select(component => Term.OfCall(component, part));

    /// <summary>The changed programs; some of them may be the same.</summary>
    public IEnumerable<Term> Of(Term term) => Of(term, ElementTypes.Outside());

    private IEnumerable<Term> Of(Term term, ElementTypes elements)
    {
        if (term.Kind == TermKind.Lambda)
            return Of(term.Children[0], elements.Enter(term.Type.GetGenericArguments()[..^1])).Select(body => Term.OfLambda(body, term.Type));
        var inside = term.Children.Index().SelectMany(child => Of(child.Item, elements).Select(changed => With(term, child.Index, changed)));
        return Replacements(term, elements).Concat(inside);
    }

    private IEnumerable<Term> Replacements(Term term, ElementTypes elements)
    {
        foreach (var part in Values(term.Type, elements))
            yield return part;
        foreach (var child in term.Children.Where(child => child.Type == term.Type))
            yield return child;
        if (term.Constant is int number)
        {
            yield return Term.OfConstant(number - 1, CostOfConstant);
            yield return Term.OfConstant(number + 1, CostOfConstant);
        }

        if (term.Component is { } component)
        {
            foreach (var other in _alike[Signature(component)].Where(other => other.Name != component.Name))
                yield return Term.OfCall(other, term.Children);
            if (term.Children is [var first, var second] && first.Type == second.Type && !component.IsCommutative)
                yield return Term.OfCall(component, second, first);
        }

        foreach (var wrapped in Wrapped(term, elements))
            yield return wrapped;
    }

    private IEnumerable<Term> Wrapped(Term term, ElementTypes elements)
    {
        foreach (var wrapper in _wrappers[term.Type])
        {
            if (wrapper.Parameters.Count == 1)
            {
                yield return Term.OfCall(wrapper, term);
                continue;
            }

            foreach (var other in wrapper.Parameters[0] == term.Type ? Values(wrapper.Parameters[1], elements) : [])
                yield return Term.OfCall(wrapper, term, other);
            foreach (var other in wrapper.Parameters[1] == term.Type && !wrapper.IsCommutative ? Values(wrapper.Parameters[0], elements) : [])
                yield return Term.OfCall(wrapper, other, term);
        }
    }

    private IEnumerable<Term> Values(Type type, ElementTypes elements)
    {
        for (var index = 0; elements.IsInside(index); index++)
        {
            if (elements.Of(index) == type) yield return Term.OfElement(type, index);
        }

        foreach (var part in _parts[type])
            yield return part;
    }

    private static Term With(Term term, int index, Term child)
    {
        Term[] children = [.. term.Children];
        children[index] = child;
        return term.Component is { } component ? Term.OfCall(component, children) : Term.OfConditional(children[0], children[1], children[2], CostOfChoice);
    }

    private static (string Parameters, Type Returns) Signature(Component component) => (string.Join(',', component.Parameters), component.Returns);
}
