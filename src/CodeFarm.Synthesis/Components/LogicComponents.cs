namespace CodeFarm.Synthesis;

/// <summary>Components over truth values, and tests of texts.</summary>
internal static class LogicComponents
{
    private static readonly Type Truth = typeof(bool);

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<bool>("Not", Truth, 3, value => !value, new("!{0}") { Precedence = Precedence.Unary })
            with { Keywords = ["not", "without", "unless"] },
        Component.Of<bool, bool>("And", Truth, 3, (left, right) => left && right, Operator("&&", Precedence.And))
            with { IsCommutative = true, Keywords = ["and", "both"] },
        Component.Of<bool, bool>("Or", Truth, 3, (left, right) => left || right, Operator("||", Precedence.Or))
            with { IsCommutative = true, Keywords = ["or", "either"] },
        Component.Of<string, string>("Contains", Truth, 3, (text, part) => text.Contains(part, StringComparison.Ordinal),
            Ordinal("Contains"))
            with { Keywords = ["contain", "has", "includ"] },
        Component.Of<string, string>("StartsWith", Truth, 3, (text, part) => text.StartsWith(part, StringComparison.Ordinal),
            Ordinal("StartsWith"))
            with { Keywords = ["start", "begin", "prefix"] },
        Component.Of<string, string>("EndsWith", Truth, 3, (text, part) => text.EndsWith(part, StringComparison.Ordinal),
            Ordinal("EndsWith"))
            with { Keywords = ["end", "suffix"] },
        Component.Of<string, string>("SameText", Truth, 3, (left, right) => left == right, Operator("==", Precedence.Equality))
            with { IsCommutative = true, Keywords = ["equal", "same", "match"] },
    ];

    private static CSharpTemplate Ordinal(string method) =>
        new($"{{0}}.{method}({{1}}, StringComparison.Ordinal)", "System")
        {
            Variants = [new(1, ArgumentForm.OneCharacter, $"{{0}}.{method}({{1}})")],
        };

    private static CSharpTemplate Operator(string symbol, Precedence precedence) =>
        new($"{{0}} {symbol} {{1}}") { Precedence = precedence, IsAssociative = precedence < Precedence.Equality };
}
