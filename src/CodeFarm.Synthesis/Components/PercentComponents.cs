namespace CodeFarm.Synthesis;

/// <summary>What everybody reckons with percentages: parts of amounts, discounts, surcharges and changes.</summary>
internal static class PercentComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<double, double, double>("PercentOf", 5, (amount, percent) => amount * percent / 100, Product("{0} * {1} / 100"))
            with { Keywords = ["percent", "rate", "commission", "interest", "tip", "share"], NeedsKeyword = true, ResultName = "part" },
        Component.Of<double, double, double>("LessPercent", 5, (amount, percent) => amount * (1 - (percent / 100)), Product("{0} * (1 - {1} / 100)"))
            with { Keywords = ["discount", "rebate", "deduct", "reduc", "less"], NeedsKeyword = true, ResultName = "reduced" },
        Component.Of<double, double, double>("PlusPercent", 5, (amount, percent) => amount * (1 + (percent / 100)), Product("{0} * (1 + {1} / 100)"))
            with { Keywords = ["tax", "vat", "markup", "surcharg", "interest", "tip", "increas", "gross", "growth", "add+percent"], NeedsKeyword = true, ResultName = "gross" },
        Component.Of<double, double, double>("PercentChange", 5, (before, after) => before == 0 ? Undefined.Result : (after - before) / before * 100,
            new("({1} - {0}) / {0} * 100") { Precedence = Precedence.Multiplicative, OperandPrecedence = Precedence.Unary })
            with { Keywords = ["percent", "change", "growth", "increas", "decreas"], NeedsKeyword = true, ResultName = "change" },
    ];

    private static CSharpTemplate Product(string text) => new(text) { Precedence = Precedence.Multiplicative, OperandPrecedence = Precedence.Unary };
}
