using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Choices that need none, or that the library has a name for.</summary>
internal static class ChoiceRules
{
    public static Term? Simplify(Term term)
    {
        if (term.Kind != TermKind.Conditional) return null;
        var (condition, then, otherwise) = (term.Children[0], term.Children[1], term.Children[2]);
        var surcharge = term.Cost - term.Children.Sum(child => child.Cost);
        if (Known.IsSame(then, otherwise)) return then;
        if (condition.Is("Not")) return Term.OfConditional(condition.Children[0], otherwise, then, surcharge);
        if (then.Type == typeof(bool) && then.Constant is bool first && otherwise.Constant is bool) return first ? condition : Known.Call("Not", condition);
        return Extreme(condition, then, otherwise);
    }

    /// <summary>The larger or the smaller of two integers.</summary>
    private static Term? Extreme(Term condition, Term then, Term otherwise)
    {
        if (!condition.IsAny("Greater", "GreaterOrEqual", "Less", "LessOrEqual") || then.Type == typeof(double) || condition.Children[0].Type != then.Type) return null;
        var isUpright = Known.IsSame(condition.Children[0], then) && Known.IsSame(condition.Children[1], otherwise);
        var isCrossed = Known.IsSame(condition.Children[0], otherwise) && Known.IsSame(condition.Children[1], then);
        if (!isUpright && !isCrossed) return null;
        return Known.Call(condition.IsAny("Greater", "GreaterOrEqual") == isUpright ? "Larger" : "Smaller", then, otherwise);
    }
}
