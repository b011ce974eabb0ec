using System.Globalization;

namespace CodeFarm.Synthesis;

/// <summary>Components from texts to a text or a number.</summary>
internal static class TextComponents
{
    /// <summary>No component builds a text longer than this; the search drops longer ones anyway.</summary>
    private const int LongestBuiltText = 1_000;

    private static readonly Type Text = typeof(string);
    private static readonly Type Number = typeof(int);

    private static readonly HelperMethod CapitaliseHelper = new(
        "Capitalise",
        """
        private static string {name}(string text) =>
            text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
        """);

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<string>("Trim", Text, 2, text => text.Trim(), new("{0}.Trim()"))
            with { Keywords = ["trim", "whitespace", "strip"], ResultName = "trimmed" },
        Component.Of<string>("ToUpper", Text, 2, text => text.ToUpperInvariant(), new("{0}.ToUpperInvariant()"))
            with { Keywords = ["upper", "capital"], ResultName = "upper" },
        Component.Of<string>("ToLower", Text, 2, text => text.ToLowerInvariant(), new("{0}.ToLowerInvariant()"))
            with { Keywords = ["lower"], ResultName = "lower" },
        Component.Of<string>("Capitalise", Text, 3, Capitalise, new("{helper}({0})") { Helper = CapitaliseHelper })
            with { Keywords = ["capital", "title"], ResultName = "capitalised" },
        Component.Of<string>("ToTitleCase", Text, 4,
            text => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text),
            new("CultureInfo.InvariantCulture.TextInfo.ToTitleCase({0})", "System.Globalization"))
            with { Keywords = ["title", "capital"], ResultName = "titled" },
        Component.Of<string, string>("Concat", Text, 2, (left, right) => left + right,
            new("{0} + {1}") { Precedence = Precedence.Additive, IsAssociative = true })
            with { Assembles = true, Keywords = ["concat", "append", "prefix", "suffix"] },
        Component.Of<string, int>("FirstCharacters", Text, 2,
            (text, count) => InRange(text, count) ? text[..count] : null, new("{0}[..{1}]"))
            with { Keywords = ["first", "initial", "start", "prefix", "letter"], ResultName = "start" },
        Component.Of<string, int>("SkipCharacters", Text, 3,
            (text, count) => InRange(text, count) ? text[count..] : null, new("{0}[{1}..]"))
            with { Keywords = ["after", "skip", "without"], ResultName = "rest" },
        Component.Of<string, int>("LastCharacters", Text, 3,
            (text, count) => InRange(text, count) ? text[^count..] : null, new("{0}[^{1}..]"))
            with { Keywords = ["last", "end"], ResultName = "end" },
        Component.Of<string, int>("DropLastCharacters", Text, 3,
            (text, count) => InRange(text, count) ? text[..^count] : null, new("{0}[..^{1}]"))
            with { Keywords = ["without", "drop", "remove"], ResultName = "stem" },
        Component.Of<string, int>("CharacterAt", Text, 3,
            (text, index) => index >= 0 && index < text.Length ? text[index].ToString() : null, new("{0}[{1}].ToString()"))
            with { Keywords = ["character", "letter"], ResultName = "letter" },
        Component.Of<string, int, int>("Substring", Text, 4,
            (text, start, length) =>
                start >= 0 && length >= 0 && start <= text.Length - length ? text.Substring(start, length) : null,
            new("{0}.Substring({1}, {2})"))
            with { Keywords = ["substring", "middle", "between"], ResultName = "part" },
        Component.Of<string, string, string>("Replace", Text, 3,
            (text, old, replacement) => old.Length > 0 ? text.Replace(old, replacement, StringComparison.Ordinal) : null,
            new("{0}.Replace({1}, {2}, StringComparison.Ordinal)", "System"))
            with { Keywords = ["replac", "hyphen", "underscore", "remov"], ResultName = "replaced" },
        Component.Of<string>("ReverseText", Text, 3, Reverse, new("new string({0}.Reverse().ToArray())", "System.Linq"))
            with { Keywords = ["revers", "backward"], ResultName = "reversed" },
        Component.Of<string, int>("Repeat", Text, 4,
            (text, count) => count is >= 0 and <= LongestBuiltText && text.Length * (long)count <= LongestBuiltText
                ? string.Concat(Enumerable.Repeat(text, count))
                : null,
            new("string.Concat(Enumerable.Repeat({0}, {1}))", "System.Linq"))
            with { Assembles = true, Keywords = ["repeat", "times"], ResultName = "repeated" },
        Component.Of<string, int>("PadLeftWithZeros", Text, 4,
            (text, width) => width is >= 0 and <= LongestBuiltText ? text.PadLeft(width, '0') : null, new("{0}.PadLeft({1}, '0')"))
            with { Assembles = true, Keywords = ["pad", "zero", "digit"], ResultName = "padded" },
        Component.Of<string, int>("PadLeft", Text, 4,
            (text, width) => width is >= 0 and <= LongestBuiltText ? text.PadLeft(width) : null, new("{0}.PadLeft({1})"))
            with { Assembles = true, Keywords = ["pad", "align"], ResultName = "padded" },
        Component.Of<string>("Length", Number, 2, text => text.Length, new("{0}.Length"))
            with { Keywords = ["length", "long", "short", "characters"], ResultName = "length" },
        Component.Of<string, string>("IndexOf", Number, 3, (text, part) => text.IndexOf(part, StringComparison.Ordinal),
            new("{0}.IndexOf({1}, StringComparison.Ordinal)", "System") { Variants = [new(1, ArgumentForm.OneCharacter, "{0}.IndexOf({1})")] })
            with { Keywords = ["index", "position", "where"], ResultName = "index" },
        Component.Of<string, string>("LastIndexOf", Number, 4, (text, part) => text.LastIndexOf(part, StringComparison.Ordinal),
            new("{0}.LastIndexOf({1}, StringComparison.Ordinal)", "System") { Variants = [new(1, ArgumentForm.OneCharacter, "{0}.LastIndexOf({1})")] })
            with { Keywords = ["last", "position"], ResultName = "index" },
        Component.Of<string>("ParseInteger", Number, 3,
            text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
            new("int.Parse({0}, CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["number", "integer", "pars", "sum"], ResultName = "number" },
        Component.Of<int>("FormatInteger", Text, 2, number => number.ToString(CultureInfo.InvariantCulture),
            new("{0}.ToString(CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["format"] },
        Component.Of<string>("ParseDouble", typeof(double), 3,
            text => double.TryParse(
                text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null,
            new("double.Parse({0}, CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["number", "pars"], ResultName = "number" },
        Component.Of<double>("FormatDouble", Text, 2, number => number.ToString(CultureInfo.InvariantCulture),
            new("{0}.ToString(CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["format"] },
    ];

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
