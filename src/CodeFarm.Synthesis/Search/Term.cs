namespace CodeFarm.Synthesis.Search;

/// <summary>
/// An expression and its values. Children are shared between terms, so a term is one node in a large directed graph.
/// </summary>
internal sealed class Term
{
    private Term(TermKind kind, Type type, int cost, Term[] children)
    {
        Kind = kind;
        Type = type;
        Cost = cost;
        Children = children;
        Size = 1 + children.Sum(child => child.Size);
        UsesElement = kind == TermKind.Element || (kind != TermKind.Lambda && children.Any(child => child.UsesElement));
    }

    public TermKind Kind { get; }

    public Type Type { get; }

    public int Cost { get; }

    public Term[] Children { get; }

    /// <summary>Number of nodes; a lambda's body counts, its arrow does too.</summary>
    public int Size { get; }

    /// <summary>Whether the parameter of an enclosing lambda occurs, so that the term has no meaning outside of it.</summary>
    public bool UsesElement { get; }

    /// <summary>Order of creation in its bank; it orders the arguments of a commutative component.</summary>
    public int Number { get; init; }

    /// <summary>The component of a call.</summary>
    public Component? Component { get; private init; }

    /// <summary>Index of a parameter.</summary>
    public int Parameter { get; private init; }

    /// <summary>Value of a constant.</summary>
    public object? Constant { get; private init; }

    /// <summary>Numbers of its values in the <see cref="ValuePool"/>, one a column of its bank; empty for a lambda.</summary>
    public int[] Row { get; init; } = [];

    /// <summary>For a lambda: the function it is for each example.</summary>
    public Func<object, object?>[] Functions { get; private init; } = [];

    public static Term OfParameter(int index, Type type, int cost) =>
        new(TermKind.Parameter, type, cost, []) { Parameter = index };

    public static Term OfConstant(object value, int cost) =>
        new(TermKind.Constant, ValueTypes.Canonical(value.GetType()), cost, []) { Constant = value };

    public static Term OfElement(Type type) => new(TermKind.Element, type, 1, []);

    public static Term OfCall(Component component, int cost, Term[] children, int[] row, int number) =>
        new(TermKind.Call, component.Returns, cost, children) { Component = component, Row = row, Number = number };

    public static Term OfLambda(Term body, Type functionType, Func<object, object?>[] functions) =>
        new(TermKind.Lambda, functionType, body.Cost, [body]) { Functions = functions };

    /// <summary>The same leaf with its values.</summary>
    public Term WithRow(int[] row, int number) =>
        new(Kind, Type, Cost, Children) { Component = Component, Parameter = Parameter, Constant = Constant, Row = row, Number = number };
}
