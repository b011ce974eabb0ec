using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Factors of one, sums with negative constants, constants one after the other, what is added to itself, and what is subtracted from nothing. The sums of integers only; they wrap around either way.</summary>
internal static class ArithmeticRules
{
    public static Term? Simplify(Term term)
    {
        if (term.IsAny("Multiply", "Divide") && term.Children[1].Constant is 1 or 1.0 && term.Children[0].Kind != TermKind.Constant) return term.Children[0];
        if (term.Is("Multiply") && term.Children[0].Constant is 1 or 1.0 && term.Children[1].Kind != TermKind.Constant) return term.Children[1];
        if (!term.IsAny("Add", "Subtract") || term.Type != typeof(int)) return null;
        if (term.Is("Add") && term.Children[0].Kind == TermKind.Constant && term.Children[1].Kind != TermKind.Constant)
            return Known.Call("Add", term.Children[1], term.Children[0]);
        if (term.Is("Add") && Known.IsSame(term.Children[0], term.Children[1]) && term.Children[0].Kind != TermKind.Constant)
            return Term.OfCall(Known.Twice, term.Children[0]).At(term.Cost);
        if (term.Is("Subtract") && term.Children[0].Integer() is 0 && term.Children[1].Kind != TermKind.Constant) return Known.Call("Negate", term.Children[1]);
        if (term.Children[1].Integer() is not { } number || number == int.MinValue) return null;
        if (number < 0) return Known.Call(term.Is("Add") ? "Subtract" : "Add", term.Children[0], Term.OfConstant(-number, term.Children[1].Cost));

        var sum = term.Children[0];
        if (!sum.IsAny("Add", "Subtract") || sum.Children[1].Integer() is not { } inner || sum.Children[0].Kind == TermKind.Constant) return null;
        var total = unchecked((term.Is("Add") ? number : -number) + (sum.Is("Add") ? inner : -inner));
        if (total == int.MinValue) return null;
        return total == 0 ? sum.Children[0] : Known.Call(total > 0 ? "Add" : "Subtract", sum.Children[0], Known.Number(Math.Abs(total)));
    }
}
