using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Sketches;

/// <summary>What a search makes of a program that may be almost right.</summary>
internal static class Sketch
{
    /// <summary>Whoever wrote a part thought of it, so it is as likely as a constant of the problem.</summary>
    private const int Cost = 2;

    private const int CostOfChoice = 3;

    /// <summary>The program with the components of a problem, which know their costs for it.</summary>
    public static Term For(Term term, IReadOnlyList<Component> components) => term.Kind switch
    {
        TermKind.Call => Term.OfCall(
            components.FirstOrDefault(component => component.Name == term.Component!.Name && component.Returns == term.Component.Returns && component.Parameters.SequenceEqual(term.Component.Parameters)) ?? term.Component!,
            [.. term.Children.Select(child => For(child, components))]),
        TermKind.Lambda => Term.OfLambda(For(term.Children[0], components), term.Type),
        TermKind.Conditional => Term.OfConditional(For(term.Children[0], components), For(term.Children[1], components), For(term.Children[2], components), CostOfChoice),
        _ => term,
    };

    /// <summary>The program as something cheap to build upon; null where it is undefined for an example.</summary>
    public static Leaf? AsLeaf(Term term, SearchContext context)
    {
        var values = new long[context.Examples];
        for (var example = 0; example < values.Length; example++)
        {
            values[example] = Interpreter.Evaluate(term, context.Store, [.. context.Parameters.Select(parameter => parameter.Values[example])]);
            if (values[example] == Slot.Undefined) return null;
        }

        return new(term.Cost <= Cost ? term : Cheaper(term), values);
    }

    private static Term Cheaper(Term term) => term.Kind == TermKind.Call
        ? Term.OfCall(term.Component!, Cost - term.Cost, term.Children)
        : Term.OfConditional(term.Children[0], term.Children[1], term.Children[2], CostOfChoice + Cost - term.Cost);
}
