using System.Globalization;

namespace CodeFarm.Synthesis;

/// <summary>Rarer tests and comparisons of texts.</summary>
internal static class TextTestComponents
{
    private static readonly HelperMethod PalindromeHelper = new(
        "IsPalindrome",
        "private static bool {name}(string text) => text.SequenceEqual(text.Reverse());");

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<string, bool>("IsPalindrome", 6, text => text.SequenceEqual(text.Reverse()), new("{helper}({0})", "System.Linq") { Helper = PalindromeHelper })
            with { Keywords = ["palindrom", "backward", "symmetric"] },
        Component.Of<string, string, bool>("SameTextIgnoringCase", 5, (left, right) => left.Equals(right, StringComparison.OrdinalIgnoreCase),
            new("{0}.Equals({1}, StringComparison.OrdinalIgnoreCase)", "System"))
            with { IsCommutative = true, Keywords = ["ignor", "case", "insensitiv"] },
        Component.Of<string, string, bool>("ContainsIgnoringCase", 6, (text, part) => text.Contains(part, StringComparison.OrdinalIgnoreCase),
            new("{0}.Contains({1}, StringComparison.OrdinalIgnoreCase)", "System"))
            with { Keywords = ["ignor", "insensitiv"] },
        Component.Of<string, string, bool>("ComesBefore", 6, (left, right) => string.CompareOrdinal(left, right) < 0,
            new("string.CompareOrdinal({0}, {1}) < 0") { Precedence = Precedence.Relational })
            with { Keywords = ["alphabet", "lexicograph", "before"] },
        Component.Of<string, bool>("IsInteger", 6, text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
            new("int.TryParse({0}, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)", "System.Globalization"))
            with { Keywords = ["integer", "numeric", "valid"] },
        Component.Of<string, bool>("IsNumber", 6, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            new("double.TryParse({0}, NumberStyles.Float, CultureInfo.InvariantCulture, out _)", "System.Globalization"))
            with { Keywords = ["numeric", "decimal", "valid"] },
    ];
}
