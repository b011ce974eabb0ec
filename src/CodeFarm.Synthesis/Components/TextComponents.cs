using System.Globalization;

namespace CodeFarm.Synthesis;

/// <summary>Components from texts to a text or a number.</summary>
internal static class TextComponents
{
    /// <summary>No component builds a text longer than this; the search drops longer ones anyway.</summary>
    private const int LongestBuiltText = 1_000;

    private static readonly HelperMethod CapitaliseHelper = new(
        "Capitalise",
        """
        private static string {name}(string text) =>
            text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
        """);

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<string, string>("Trim", 2, text => text.Trim(), new("{0}.Trim()"))
            with { Keywords = ["trim", "whitespace", "strip"], ResultName = "trimmed" },
        Component.Of<string, string>("ToUpper", 2, text => text.ToUpperInvariant(), new("{0}.ToUpperInvariant()"))
            with { Keywords = ["upper", "capital"], ResultName = "upper" },
        Component.Of<string, string>("ToLower", 2, text => text.ToLowerInvariant(), new("{0}.ToLowerInvariant()"))
            with { Keywords = ["lower"], ResultName = "lower" },
        Component.Of<string, string>("Capitalise", 3, text => Capitalise(text), new("{helper}({0})") { Helper = CapitaliseHelper })
            with { Keywords = ["capital", "title"], ResultName = "capitalised" },
        Component.Of<string, string>("ToTitleCase", 4,
            text => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text),
            new("CultureInfo.InvariantCulture.TextInfo.ToTitleCase({0})", "System.Globalization"))
            with { Keywords = ["title", "capital"], ResultName = "titled" },
        Component.Of<string, string, string>("Concat", 2, (left, right) => left + right,
            new("{0} + {1}") { Precedence = Precedence.Additive, IsAssociative = true })
            with { Role = ComponentRole.Concatenation, Assembles = true, Keywords = ["concat", "append", "prefix", "suffix"] },
        Component.Of<string, int, string>("FirstCharacters", 2,
            (text, count) => InRange(text, count) ? text[..count] : Undefined.Result, new("{0}[..{1}]"))
            with { Role = ComponentRole.FirstCharacters, Keywords = ["first", "initial", "start", "prefix", "letter"], ResultName = "start" },
        Component.Of<string, int, string>("SkipCharacters", 3,
            (text, count) => InRange(text, count) ? text[count..] : Undefined.Result, new("{0}[{1}..]"))
            with { Role = ComponentRole.SkipCharacters, Keywords = ["after", "skip", "without"], ResultName = "rest" },
        Component.Of<string, int, string>("LastCharacters", 3,
            (text, count) => InRange(text, count) ? text[^count..] : Undefined.Result, new("{0}[^{1}..]"))
            with { Role = ComponentRole.LastCharacters, Keywords = ["last", "end"], ResultName = "end" },
        Component.Of<string, int, string>("DropLastCharacters", 3,
            (text, count) => InRange(text, count) ? text[..^count] : Undefined.Result, new("{0}[..^{1}]"))
            with { Keywords = ["without", "drop", "remove"], ResultName = "stem" },
        Component.Of<string, int, string>("CharacterAt", 3,
            (text, index) => index >= 0 && index < text.Length ? text[index].ToString() : Undefined.Result, new("{0}[{1}].ToString()"))
            with { Keywords = ["character", "letter"], ResultName = "letter" },
        Component.Of<string, int, int, string>("Substring", 4,
            (text, start, length) =>
                start >= 0 && length >= 0 && start <= text.Length - length ? text.Substring(start, length) : Undefined.Result,
            new("{0}.Substring({1}, {2})"))
            with { Role = ComponentRole.Substring, Keywords = ["substring", "middle", "between"], ResultName = "part" },
        Component.Of<string, int, int, string>("MiddleCharacters", 4,
            (text, start, end) => InRange(text, start) && InRange(text, end) && start + end <= text.Length ? text[start..^end] : Undefined.Result,
            new("{0}[{1}..^{2}]"))
            with { Role = ComponentRole.MiddleCharacters, Keywords = ["middle", "between", "inside", "without"], ResultName = "part" },
        Component.Of<string, int, int, string>("SliceFromEnd", 5,
            (text, start, end) => InRange(text, start) && InRange(text, end) && start >= end ? text[^start..^end] : Undefined.Result,
            new("{0}[^{1}..^{2}]"))
            with { Role = ComponentRole.SliceFromEnd, ResultName = "part" },
        Component.Of<string, string, string>("TrimText", 3,
            (text, letters) => IsTrimSet(letters) ? text.Trim(letters.ToCharArray()) : Undefined.Result, new("{0}.Trim({1}.ToCharArray())")
            { Variants = [new(1, ArgumentForm.OneCharacter, "{0}.Trim({1})")] })
            with { LeafArgument = 1, Keywords = ["trim", "strip", "quote"], ResultName = "trimmed" },
        Component.Of<string, string, int>("CountText", 4,
            (text, part) => part.Length > 0 ? text.Split(part).Length - 1 : Undefined.Result,
            new("{0}.Split({1}).Length - 1") { Precedence = Precedence.Additive, Variants = [new(1, ArgumentForm.OneCharacter, "{0}.Count(letter => letter == {1})", "System.Linq") { Precedence = Precedence.Primary }] })
            with { Keywords = ["count", "occur", "times", "many"], ResultName = "count" },
        Component.Of<string, string, int>("CommonPrefixLength", 4,
            (left, right) => left.AsSpan().CommonPrefixLength(right), new("{0}.AsSpan().CommonPrefixLength({1})", "System"))
            with { IsCommutative = true, Keywords = ["common", "prefix", "shared"], ResultName = "commonLength" },
        Component.Of<string, string, string, string>("Replace", 3,
            (text, old, replacement) => old.Length > 0 ? text.Replace(old, replacement, StringComparison.Ordinal) : Undefined.Result,
            new("{0}.Replace({1}, {2}, StringComparison.Ordinal)", "System"))
            with { LeafArgument = 1, Keywords = ["replac", "substitut", "abbreviat", "hyphen", "underscore", "remov"], ResultName = "replaced" },
        Component.Of<string, string>("ReverseText", 3, text => Reverse(text), new("new string({0}.Reverse().ToArray())", "System.Linq"))
            with { Keywords = ["revers", "backward"], ResultName = "reversed" },
        Component.Of<string, int, string>("Repeat", 4,
            (text, count) => count is >= 0 and <= LongestBuiltText && text.Length * (long)count <= LongestBuiltText
                ? string.Concat(Enumerable.Repeat(text, count))
                : Undefined.Result,
            new("string.Concat(Enumerable.Repeat({0}, {1}))", "System.Linq"))
            with { Assembles = true, Inverses = [TextInverses.Repeat], Keywords = ["repeat", "times"], ResultName = "repeated" },
        Component.Of<string, int, string>("PadLeftWithZeros", 4,
            (text, width) => width is >= 0 and <= LongestBuiltText ? text.PadLeft(width, '0') : Undefined.Result, new("{0}.PadLeft({1}, '0')"))
            with { Assembles = true, LeafArgument = 1, Keywords = ["pad", "zero", "digit"], ResultName = "padded" },
        Component.Of<string, int, string>("PadLeft", 4,
            (text, width) => width is >= 0 and <= LongestBuiltText ? text.PadLeft(width) : Undefined.Result, new("{0}.PadLeft({1})"))
            with { Assembles = true, Keywords = ["pad", "align"], ResultName = "padded" },
        Component.Of<string, int>("Length", 2, text => text.Length, new("{0}.Length"))
            with { Keywords = ["length", "long", "short", "characters"], ResultName = "length" },
        Component.Of<string, string, int>("IndexOf", 3, (text, part) => text.IndexOf(part, StringComparison.Ordinal),
            new("{0}.IndexOf({1}, StringComparison.Ordinal)", "System") { Variants = [new(1, ArgumentForm.OneCharacter, "{0}.IndexOf({1})")] })
            with { Keywords = ["index", "position", "where", "first", "occur"], ResultName = "index" },
        Component.Of<string, string, int>("LastIndexOf", 4, (text, part) => text.LastIndexOf(part, StringComparison.Ordinal),
            new("{0}.LastIndexOf({1}, StringComparison.Ordinal)", "System") { Variants = [new(1, ArgumentForm.OneCharacter, "{0}.LastIndexOf({1})")] })
            with { Keywords = ["last", "index", "position", "occur"], ResultName = "index" },
        Component.Of<string, int>("ParseInteger", 3,
            text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : Undefined.Result,
            new("int.Parse({0}, CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["number", "integer", "pars", "sum"], ResultName = "number" },
        Component.Of<int, string>("FormatInteger", 2, number => number.ToString(CultureInfo.InvariantCulture),
            new("{0}.ToString(CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["format"] },
        Component.Of<string, long>("ParseLong", 3,
            text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : Undefined.Result,
            new("long.Parse({0}, CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["number", "pars"], ResultName = "number" },
        Component.Of<long, string>("FormatLong", 2, number => number.ToString(CultureInfo.InvariantCulture),
            new("{0}.ToString(CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["format"] },
        Component.Of<double, int, string>("FormatFixed", 4,
            (number, digits) => digits is >= 0 and <= 9 ? number.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : Undefined.Result,
            new("{0}.ToString(string.Concat(\"F\", {1}), CultureInfo.InvariantCulture)", "System.Globalization")
            { Variants = [new(1, ArgumentForm.Constant, "{0}.ToString(\"F{1}\", CultureInfo.InvariantCulture)", "System.Globalization")] })
            with { LeafArgument = 1, Keywords = ["format", "decimal", "price", "currency"] },
        Component.Of<double, string, string>("FormatNumber", 4,
            (number, format) => IsNumberFormat(format) ? number.ToString(format, CultureInfo.InvariantCulture) : Undefined.Result,
            new("{0}.ToString({1}, CultureInfo.InvariantCulture)", "System.Globalization"))
            with { LeafArgument = 1, Keywords = ["format", "decimal", "digit"], ResultName = "text" },
        Component.Of<string, double>("ParseDouble", 3,
            text => double.TryParse(
                text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : Undefined.Result,
            new("double.Parse({0}, CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["number", "pars"], ResultName = "number" },
        Component.Of<double, string>("FormatDouble", 2, number => number.ToString(CultureInfo.InvariantCulture),
            new("{0}.ToString(CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["format"] },
    ];

    /// <summary>Letters are hardly ever trimmed one by one: who trims "www." from a text would be surprised by what it does to "wow".</summary>
    internal static bool IsTrimSet(string letters) => letters.Length == 1 || (letters.Length > 1 && !letters.Any(char.IsLetterOrDigit));

    /// <summary>Digits, one point and groups of thousands: a format that means the same to every reader.</summary>
    internal static bool IsNumberFormat(string format) =>
        format.Length is > 0 and <= 20 && format.TrimStart('#', ',').Length > 0 && !format.AsSpan().ContainsAnyExcept("0#,.") && format.TrimStart('#', ',')[0] == '0';

    private static bool InRange(string text, int count) => count >= 0 && count <= text.Length;

    private static string Capitalise(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Reverse(string text)
    {
        var letters = text.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }
}
