using System.Globalization;
using System.Text;

namespace CodeFarm.Synthesis;

/// <summary>Rarer components from texts to a text. They cost much, and less where the description speaks of them.</summary>
internal static class TextEditComponents
{
    private const int LongestBuiltText = 1_000;

    private static readonly HelperMethod ReplaceFirstHelper = new(
        "ReplaceFirst",
        """
        private static string {name}(string text, string old, string replacement)
        {
            var index = text.IndexOf(old, StringComparison.Ordinal);
            return index < 0 ? text : string.Concat(text.AsSpan(0, index), replacement, text.AsSpan(index + old.Length));
        }
        """);

    private static readonly HelperMethod ShiftHelper = new(
        "ShiftLetters",
        """
        private static string {name}(string text, int count)
        {
            var shift = ((count % 26) + 26) % 26;
            return string.Concat(text.Select(letter =>
                char.IsAsciiLetterUpper(letter) ? (char)('A' + ((letter - 'A' + shift) % 26))
                : char.IsAsciiLetterLower(letter) ? (char)('a' + ((letter - 'a' + shift) % 26))
                : letter));
        }
        """);

    private static readonly HelperMethod RunLengthHelper = new(
        "RunLengths",
        """
        private static string {name}(string text)
        {
            var lengths = new StringBuilder();
            for (int start = 0, end; start < text.Length; start = end)
            {
                for (end = start + 1; end < text.Length && text[end] == text[start];)
                    end++;
                lengths.Append(text[start]).Append(end - start);
            }

            return lengths.ToString();
        }
        """);

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<string, string>("SwapCase", 7,
            text => string.Concat(text.Select(letter => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter))),
            new("string.Concat({0}.Select(letter => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter)))", "System.Linq"))
            with { Keywords = ["swap", "toggl", "invert"], ResultName = "swapped" },
        Component.Of<string, string>("TrimStart", 5, text => text.TrimStart(), new("{0}.TrimStart()"))
            with { Keywords = ["leading"], ResultName = "trimmed" },
        Component.Of<string, string>("TrimEnd", 5, text => text.TrimEnd(), new("{0}.TrimEnd()"))
            with { Keywords = ["trailing"], ResultName = "trimmed" },
        Component.Of<string, string, string>("TrimStartText", 5,
            (text, letters) => TextComponents.IsTrimSet(letters) ? text.TrimStart(letters.ToCharArray()) : Undefined.Result,
            new("{0}.TrimStart({1}.ToCharArray())") { Variants = [new(1, ArgumentForm.OneCharacter, "{0}.TrimStart({1})")] })
            with { LeafArgument = 1, Keywords = ["leading", "trim", "strip"], ResultName = "trimmed" },
        Component.Of<string, string, string>("TrimEndText", 5,
            (text, letters) => TextComponents.IsTrimSet(letters) ? text.TrimEnd(letters.ToCharArray()) : Undefined.Result,
            new("{0}.TrimEnd({1}.ToCharArray())") { Variants = [new(1, ArgumentForm.OneCharacter, "{0}.TrimEnd({1})")] })
            with { LeafArgument = 1, Keywords = ["trailing", "trim", "strip"], ResultName = "trimmed" },
        Component.Of<string, string, string>("RemoveCharacters", 6,
            (text, letters) => IsSet(letters) ? string.Concat(text.Where(letter => !letters.Contains(letter))) : Undefined.Result,
            new("string.Concat({0}.Where(letter => !{1}.Contains(letter)))", "System.Linq")
            {
                Variants = [new(1, ArgumentForm.OneCharacter, "string.Concat({0}.Where(letter => letter != {1}))", "System.Linq")],
            })
            with { LeafArgument = 1, Keywords = ["remov", "delet", "squeez", "strip"], ResultName = "kept" },
        Component.Of<string, string, string>("KeepCharacters", 7,
            (text, letters) => IsSet(letters) ? string.Concat(text.Where(letter => letters.Contains(letter))) : Undefined.Result,
            new("string.Concat({0}.Where(letter => {1}.Contains(letter)))", "System.Linq")
            {
                Variants = [new(1, ArgumentForm.OneCharacter, "string.Concat({0}.Where(letter => letter == {1}))", "System.Linq")],
            })
            with { LeafArgument = 1, Keywords = ["keep", "common", "only"], ResultName = "kept" },
        Component.Of<string, string, string, string>("ReplaceFirst", 7,
            (text, old, replacement) => old.Length > 0 ? ReplaceFirst(text, old, replacement) : Undefined.Result,
            new("{helper}({0}, {1}, {2})", "System") { Helper = ReplaceFirstHelper })
            with { LeafArgument = 1, Keywords = ["first", "replac"], ResultName = "replaced" },
        Component.Of<string, int, string, string>("InsertText", 6,
            (text, index, part) => index >= 0 && index <= text.Length ? text.Insert(index, part) : Undefined.Result, new("{0}.Insert({1}, {2})"))
            with { Assembles = true, Keywords = ["insert"], ResultName = "inserted" },
        Component.Of<string, int, int, string>("RemoveRange", 7,
            (text, index, count) => index >= 0 && count >= 0 && index <= text.Length - count ? text.Remove(index, count) : Undefined.Result, new("{0}.Remove({1}, {2})"))
            with { Keywords = ["remov", "delet"], ResultName = "shortened" },
        Component.Of<string, int, string>("PadRight", 5,
            (text, width) => width is >= 0 and <= LongestBuiltText ? text.PadRight(width) : Undefined.Result, new("{0}.PadRight({1})"))
            with { Assembles = true, Keywords = ["pad", "align", "trailing"], ResultName = "padded" },
        Component.Of<string, string>("SortedLetters", 6, text => string.Concat(text.Order()), new("string.Concat({0}.Order())", "System.Linq"))
            with { Keywords = ["sort", "alphabet", "anagram", "permut", "order"], ResultName = "sorted" },
        Component.Of<string, string>("DistinctLetters", 6, text => string.Concat(text.Distinct()), new("string.Concat({0}.Distinct())", "System.Linq"))
            with { Keywords = ["distinct", "uniqu", "duplicat", "repeat"], ResultName = "distinct" },
        Component.Of<string, int, string>("ShiftLetters", 8, (text, count) => Shift(text, count),
            new("{helper}({0}, {1})", "System.Linq") { Helper = ShiftHelper })
            with { Keywords = ["caesar", "cipher", "shift", "rotat", "rot", "encod", "encrypt"], ResultName = "shifted" },
        Component.Of<string, string>("RunLengths", 8, text => RunLengths(text), new("{helper}({0})", "System.Text") { Helper = RunLengthHelper })
            with { Assembles = true, Keywords = ["run", "compress", "encod"], ResultName = "lengths" },
        Component.Of<int, string>("FormatGrouped", 6, number => number.ToString("N0", CultureInfo.InvariantCulture),
            new("{0}.ToString(\"N0\", CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["thousand", "comma", "format", "separat"] },
        Component.Of<double, string>("FormatMoney", 6, number => number.ToString("N2", CultureInfo.InvariantCulture),
            new("{0}.ToString(\"N2\", CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["money", "currency", "price", "dollar", "amount"] },
        Component.Of<string, int>("CharacterCode", 7, text => text.Length > 0 ? text[0] : Undefined.Result, new("(int){0}[0]") { Precedence = Precedence.Unary })
            with { Keywords = ["ascii", "code", "unicode"], ResultName = "code" },
        Component.Of<int, string>("CharacterOfCode", 7, code => code is > 0 and < 0xD800 ? ((char)code).ToString() : Undefined.Result, new("((char){0}).ToString()"))
            with { Keywords = ["ascii", "code", "unicode"], ResultName = "letter" },
    ];

    /// <summary>A text of both letters and symbols is a part of a text and no set of characters.</summary>
    private static bool IsSet(string letters) => letters.All(char.IsLetterOrDigit) || !letters.Any(char.IsLetterOrDigit);

    private static string ReplaceFirst(string text, string old, string replacement)
    {
        var index = text.IndexOf(old, StringComparison.Ordinal);
        return index < 0 ? text : string.Concat(text.AsSpan(0, index), replacement, text.AsSpan(index + old.Length));
    }

    private static string Shift(string text, int count)
    {
        var shift = ((count % 26) + 26) % 26;
        return string.Concat(text.Select(letter =>
            char.IsAsciiLetterUpper(letter) ? (char)('A' + ((letter - 'A' + shift) % 26))
            : char.IsAsciiLetterLower(letter) ? (char)('a' + ((letter - 'a' + shift) % 26))
            : letter));
    }

    private static string RunLengths(string text)
    {
        var lengths = new StringBuilder();
        for (int start = 0, end; start < text.Length; start = end)
        {
            for (end = start + 1; end < text.Length && text[end] == text[start];)
                end++;
            lengths.Append(text[start]).Append(end - start);
        }

        return lengths.ToString();
    }
}
