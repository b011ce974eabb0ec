using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Negations and tests of emptiness.</summary>
internal static class LogicRules
{
    public static Term? Simplify(Term term)
    {
        if (term.Is("Not")) return Negation(term.Children[0]);
        if (term.Is("IsEmpty") && term.Children[0].Is("Where") && Known.Call("Any", term.Children[0].Children) is { } any) return Known.Call("Not", any);
        if (term.Is("Any") && Sought(term, "Equal", "SameText") is { } item) return Known.Call("ContainsItem", term.Children[0], item);
        return Comparison(term);
    }

    private static Term? Negation(Term operand)
    {
        if (operand.Is("Not")) return operand.Children[0];
        if (operand.Is("IsEmpty") && operand.Children[0].Is("Where")) return Known.Call("Any", operand.Children[0].Children);
        if (operand.Is("SameText")) return Known.Call("DifferentText", operand.Children);
        if (operand.Is("DifferentText")) return Known.Call("SameText", operand.Children);
        return operand.Component?.Opposite is { } opposite && operand.Is(operand.Component.Name) ? Known.Call(opposite, operand.Children) : null;
    }

    /// <summary>Comparisons of a count with zero, and of an integer with -1.</summary>
    private static Term? Comparison(Term term)
    {
        if (term.Children is not [{ Type: var type } left, { Kind: TermKind.Constant } right] || type != typeof(int) || right.Integer() is not { } number) return null;
        var isNone = (term.Is("Equal") && number == 0) || (term.Is("Less") && number == 1) || (term.Is("LessOrEqual") && number == 0);
        var isSome = (term.Is("NotEqual") && number == 0) || (term.Is("Greater") && number == 0) || (term.Is("GreaterOrEqual") && number == 1);
        if (isSome && left.Is("CountWhere")) return Known.Call("Any", left.Children);
        if (isNone && left.Is("CountWhere") && Known.Call("Any", left.Children) is { } any) return Known.Call("Not", any);
        if (isNone && left.Is("Count")) return Known.Call("IsEmpty", left.Children);
        if (isNone && left.Is("Length")) return Known.Call("IsEmptyText", left.Children);
        return term.Is("Greater") && number == -1 ? Known.Call("GreaterOrEqual", left, Known.Number(0)) : null;
    }

    /// <summary>What the elements are compared with, where the function does nothing else.</summary>
    private static Term? Sought(Term term, params ReadOnlySpan<string> names)
    {
        var body = term.Children[1].Children[0];
        if (!body.IsAny(names) || body.Children[0].Type == typeof(double)) return null;
        return (body.Children[0], body.Children[1]) switch
        {
            ({ Kind: TermKind.Element, Parameter: 0 }, { UsesElement: false } item) => item,
            ({ UsesElement: false } item, { Kind: TermKind.Element, Parameter: 0 }) => item,
            _ => null,
        };
    }
}
