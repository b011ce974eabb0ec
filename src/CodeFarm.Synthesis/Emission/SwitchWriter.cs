using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Writes a chain of comparisons of one value with constants as a switch expression.</summary>
internal static class SwitchWriter
{
    private const int FewestArms = 3;

    /// <summary>The lines of the expression, or null where the choice is no such chain.</summary>
    public static IReadOnlyList<string>? Write(Term term, ExpressionWriter writer)
    {
        var arms = new List<(string Pattern, Term Value)>();
        Term? subject = null;
        for (; term.Kind == TermKind.Conditional; term = term.Children[2])
        {
            if (PatternOf(term.Children[0]) is not var (compared, pattern)) return null;
            if (term.Children[1].Kind == TermKind.Conditional || (subject is not null && !IsSame(subject, compared))) return null;
            subject ??= compared;
            arms.Add((pattern, term.Children[1]));
        }

        arms.Add(("_", term));
        if (subject is null || arms.Count < FewestArms || arms.Select(arm => arm.Pattern).Distinct().Count() < arms.Count) return null;
        return
        [
            $"{writer.Write(subject).At(Precedence.Primary)} switch",
            "{",
            .. arms.Select(arm => $"    {arm.Pattern} => {writer.WriteMaterialised(arm.Value).At(Precedence.Or)},"),
            "}",
        ];
    }

    private static (Term Subject, string Pattern)? PatternOf(Term condition)
    {
        if (condition.Component is not { } component || condition.Children is not [var left, { Kind: TermKind.Constant } right]) return null;
        var symbol = component.Name switch
        {
            "Equal" or "SameText" => "",
            "Greater" => "> ",
            "Less" => "< ",
            "GreaterOrEqual" => ">= ",
            "LessOrEqual" => "<= ",
            _ => null,
        };
        return symbol is null || left.Kind == TermKind.Constant ? null : (left, symbol + Literals.Of(right.Constant!));
    }

    private static bool IsSame(Term left, Term right) =>
        ReferenceEquals(left, right) || (left.Kind == TermKind.Parameter && right.Kind == TermKind.Parameter && left.Parameter == right.Parameter);
}
