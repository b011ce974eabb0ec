using System.Globalization;
using System.Text.RegularExpressions;
using CodeFarm.Synthesis.Search;

namespace CodeFarm.Synthesis;

/// <summary>Rarer tests and comparisons of texts.</summary>
internal static class TextTestComponents
{
    private static readonly HelperMethod PalindromeHelper = new(
        "IsPalindrome",
        "private static bool {name}(string text) => text.SequenceEqual(text.Reverse());");

    private static readonly HelperMethod BracketsHelper = new(
        "AreBracketsBalanced",
        """
        private static bool {name}(string text)
        {
            var open = new Stack<char>();
            foreach (var symbol in text)
            {
                if (symbol is '(' or '[' or '{')
                    open.Push(symbol);
                else if (symbol is ')' or ']' or '}' && (!open.TryPop(out var last) || (last, symbol) is not (('(', ')') or ('[', ']') or ('{', '}'))))
                    return false;
            }

            return open.Count == 0;
        }
        """,
        "System.Collections.Generic");

    /// <summary>ISO/IEC 7812-1: from the right, every second digit is doubled, and the sum of all digits is a multiple of ten.</summary>
    private static readonly HelperMethod LuhnHelper = new(
        "IsLuhnNumber",
        """
        private static bool {name}(string digits)
        {
            var doubled = digits.Reverse().Select((digit, index) => (digit - '0') * (1 + (index % 2)));
            return digits.Length > 0 && digits.All(char.IsAsciiDigit) && doubled.Sum(value => value > 9 ? value - 9 : value) % 10 == 0;
        }
        """,
        "System.Linq");

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
        // Only forms that were read off the examples: an expression of anybody's could take any time.
        Component.Of<string, string, bool>("HasForm", 5,
            (text, form) => TextShapes.IsShape(form) ? Regex.IsMatch(text, form) : Undefined.Result,
            new("Regex.IsMatch({0}, {1})", "System.Text.RegularExpressions"))
            with { LeafArgument = 1, Keywords = ["valid", "format", "form", "match", "pattern", "code", "consist", "digit", "letter", "capital", "upper", "lower"], NeedsKeyword = true, NeedsResult = true },
        // Only forms that the description speaks of. They may match in many ways, so that there must be no going back.
        Component.Of<string, string, bool>("HasSpokenForm", 5,
            (text, form) => SpokenForms.IsForm(form) ? Regex.IsMatch(text, form, RegexOptions.NonBacktracking) : Undefined.Result,
            new("Regex.IsMatch({0}, {1}, RegexOptions.NonBacktracking)", "System.Text.RegularExpressions"))
            with { LeafArgument = 1, Keywords = ["follow", "joined", "match", "sequence"], NeedsKeyword = true },
        Component.Of<string, bool>("AreBracketsBalanced", 6, text => AreBracketsBalanced(text), new("{helper}({0})", "System.Collections.Generic") { Helper = BracketsHelper })
            with { Keywords = ["bracket", "parenthes", "balanc"], NeedsKeyword = true },
        Component.Of<string, bool>("HasValidCheckDigit", 6, text => text.Length > 0 && text.All(char.IsAsciiDigit) && IsLuhn(text),
            new("{helper}({0})") { Helper = LuhnHelper })
            with { Keywords = ["luhn", "checksum", "check digit", "card number"], NeedsKeyword = true },
        Component.Of<string, bool>("IsInteger", 6, text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
            new("int.TryParse({0}, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)", "System.Globalization"))
            with { Keywords = ["integer", "numeric", "valid"] },
        Component.Of<string, bool>("IsNumber", 6, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            new("double.TryParse({0}, NumberStyles.Float, CultureInfo.InvariantCulture, out _)", "System.Globalization"))
            with { Keywords = ["numeric", "decimal", "valid"] },
    ];

    private static bool AreBracketsBalanced(string text)
    {
        var open = new Stack<char>();
        foreach (var symbol in text)
        {
            if (symbol is '(' or '[' or '{')
                open.Push(symbol);
            else if (symbol is ')' or ']' or '}' && (!open.TryPop(out var last) || (last, symbol) is not (('(', ')') or ('[', ']') or ('{', '}'))))
                return false;
        }

        return open.Count == 0;
    }

    private static bool IsLuhn(string digits) =>
        digits.Reverse().Select((digit, index) => (digit - '0') * (1 + (index % 2))).Sum(value => value > 9 ? value - 9 : value) % 10 == 0;
}
