namespace CodeFarm.Synthesis.Terms;

/// <summary>An expression. Children may be shared, so a term is one node in a directed graph.</summary>
internal sealed class Term
{
    /// <summary>Indexes of elements that each lambda takes.</summary>
    public const int ElementsOfLambda = 2;

    private Term(TermKind kind, Type type, int cost, Term[] children)
    {
        Kind = kind;
        Type = type;
        Cost = cost;
        Children = children;
        (Size, HighestElement) = (1, -1);
        foreach (var child in children)
            (Size, HighestElement) = (Size + child.Size, Math.Max(HighestElement, child.HighestElement));
        if (kind == TermKind.Lambda)
            HighestElement = Math.Max(-1, HighestElement - ElementsOfLambda);
    }

    public TermKind Kind { get; }

    public Type Type { get; }

    public int Cost { get; }

    public Term[] Children { get; }

    /// <summary>Number of nodes; a lambda's body counts, its arrow does too.</summary>
    public int Size { get; }

    /// <summary>Whether the parameter of an enclosing lambda occurs, so that the term has no meaning outside of it.</summary>
    public bool UsesElement => HighestElement >= 0;

    /// <summary>Highest index of an element of enclosing lambdas that occurs; -1 for none.</summary>
    private int HighestElement { get; init; }

    /// <summary>The component of a call.</summary>
    public Component? Component { get; private init; }

    /// <summary>
    /// Index of a parameter of the function, or of the lambda for an element: 0 and 1 are those of the innermost lambda, 2
    /// and 3 those of the one around it.
    /// </summary>
    public int Parameter { get; private init; }

    /// <summary>Value of a constant, normalised.</summary>
    public object? Constant { get; private init; }

    public static Term OfParameter(int index, Type type, int cost) =>
        new(TermKind.Parameter, type, cost, []) { Parameter = index };

    public static Term OfConstant(object value, int cost) =>
        new(TermKind.Constant, Values.ValueTypes.Canonical(value.GetType()), cost, []) { Constant = value };

    public static Term OfElement(Type type, int index = 0) => new(TermKind.Element, type, 1, []) { Parameter = index, HighestElement = index };

    /// <summary>A call; it costs what its component and its arguments do, and something more where that is said.</summary>
    public static Term OfCall(Component component, params Term[] children) => OfCall(component, 0, children);

    /// <inheritdoc cref="OfCall(Component, Term[])"/>
    public static Term OfCall(Component component, int surcharge, Term[] children) =>
        new(TermKind.Call, component.Returns, component.Cost + surcharge + CostOf(children), children) { Component = component };

    public static Term OfLambda(Term body, Type functionType) => new(TermKind.Lambda, functionType, body.Cost, [body]);

    public static Term OfConditional(Term condition, Term then, Term otherwise, int cost) =>
        new(TermKind.Conditional, then.Type, cost + condition.Cost + then.Cost + otherwise.Cost, [condition, then, otherwise]);

    private static int CostOf(Term[] terms)
    {
        var cost = 0;
        foreach (var term in terms)
            cost += term.Cost;
        return cost;
    }

    /// <summary>The term and everything in it.</summary>
    public IEnumerable<Term> SelfAndDescendants() => Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);
}
