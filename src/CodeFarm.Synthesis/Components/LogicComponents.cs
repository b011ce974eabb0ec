namespace CodeFarm.Synthesis;

/// <summary>Components over truth values, and tests of texts.</summary>
internal static class LogicComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<bool, bool>("Not", 3, value => !value, new("!{0}") { Precedence = Precedence.Unary })
            with { Inverses = [NumberInverses.Not], Role = ComponentRole.Not, Keywords = ["not", "without", "unless"] },
        Component.Of<bool, bool, bool>("And", 3, (left, right) => left && right, Operator("&&", Precedence.And))
            with { Inverses = [NumberInverses.And], Role = ComponentRole.And, IsCommutative = true, Keywords = ["and", "both"] },
        Component.Of<bool, bool, bool>("Or", 3, (left, right) => left || right, Operator("||", Precedence.Or))
            with { Inverses = [NumberInverses.Or], Role = ComponentRole.Or, IsCommutative = true, Keywords = ["or", "either"] },
        Component.Of<string, string, bool>("SameText", 2, (left, right) => left == right, Operator("==", Precedence.Equality))
            with { IsCommutative = true, Keywords = ["equal", "same", "match"] },
        Component.Of<string, string, bool>("Contains", 2, (text, part) => text.Contains(part, StringComparison.Ordinal),
            Ordinal("Contains"))
            with { Keywords = ["contain", "has", "includ"] },
        Component.Of<string, string, bool>("StartsWith", 3, (text, part) => text.StartsWith(part, StringComparison.Ordinal),
            Ordinal("StartsWith"))
            with { Keywords = ["start", "begin", "prefix"] },
        Component.Of<string, string, bool>("EndsWith", 3, (text, part) => text.EndsWith(part, StringComparison.Ordinal),
            Ordinal("EndsWith"))
            with { Keywords = ["end", "suffix"] },
        Component.Of<string, string, bool>("DifferentText", 4, (left, right) => left != right, Operator("!=", Precedence.Equality))
            with { IsCommutative = true, Keywords = ["differ", "not"] },
        Component.Of<string, bool>("IsEmptyText", 3, text => text.Length == 0, new("{0}.Length == 0") { Precedence = Precedence.Equality })
            with { Keywords = ["empty", "missing", "none"] },
        Component.Of<bool, bool, bool>("SameTruth", 4, (left, right) => left == right, Operator("==", Precedence.Equality))
            with { IsCommutative = true, Keywords = ["same", "equal"] },
    ];

    private static CSharpTemplate Ordinal(string method) =>
        new($"{{0}}.{method}({{1}}, StringComparison.Ordinal)", "System")
        {
            Variants = [new(1, ArgumentForm.OneCharacter, $"{{0}}.{method}({{1}})")],
        };

    private static CSharpTemplate Operator(string symbol, Precedence precedence) =>
        new($"{{0}} {symbol} {{1}}") { Precedence = precedence, IsAssociative = precedence < Precedence.Equality };
}
