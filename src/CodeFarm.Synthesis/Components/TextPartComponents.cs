namespace CodeFarm.Synthesis;

/// <summary>Components that cut a text at a separator or into its runs of one kind of characters.</summary>
internal static class TextPartComponents
{
    private static readonly HelperMethod BeforeLastHelper = new(
        "BeforeLast",
        """
        private static string {name}(string text, string separator)
        {
            var index = text.LastIndexOf(separator, StringComparison.Ordinal);
            return index < 0 ? text : text[..index];
        }
        """);

    private static readonly HelperMethod CapitalPartsHelper = new(
        "CapitalParts",
        """
        private static IReadOnlyList<string> {name}(string text)
        {
            var parts = new List<string>();
            for (int start = 0, end = 1; end <= text.Length; end++)
            {
                if (end < text.Length && !char.IsUpper(text[end]))
                    continue;
                parts.Add(text[start..end]);
                start = end;
            }

            return parts;
        }
        """,
        "System.Collections.Generic");

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<string, string, string>("AfterFirst", 4,
            (text, separator) => separator.Length > 0 ? text.Split(separator, 2)[^1] : Undefined.Result,
            new("{0}.Split({1}, 2)[^1]") { Variants = [new(1, ArgumentForm.OneCharacter, "{0}.Split({1}, 2)[^1]")] })
            with { Role = ComponentRole.AfterFirst, LeafArgument = 1, Keywords = ["after", "rest", "follow"], ResultName = "rest" },
        Component.Of<string, string, string>("BeforeLast", 5,
            (text, separator) => separator.Length > 0 ? BeforeLast(text, separator) : Undefined.Result,
            new("{helper}({0}, {1})", "System") { Helper = BeforeLastHelper })
            with { Role = ComponentRole.BeforeLast, LeafArgument = 1, Keywords = ["before", "until", "without"], ResultName = "start" },
        Runs("Numbers", 5, char.IsDigit, @"\d+", "number", "number", "digit"),
        Runs("LetterRuns", 6, char.IsLetter, @"\p{L}+", "word", "word", "letter"),
        Runs("AlphanumericRuns", 6, char.IsLetterOrDigit, @"[\p{L}\d]+", "token", "word", "token", "punctuation"),
        Component.Of<string, string[]>("CapitalParts", 8, CapitalParts, new("{helper}({0})") { Form = ListForm.ReadOnlyList, Helper = CapitalPartsHelper })
            with { Keywords = ["upper", "capital", "camel", "pascal", "split"], ElementName = "part", ResultName = "parts" },
        Component.Of<string, string[]>("WordsOfAnySpace", 5, text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            new("{0}.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)", "System") { Form = ListForm.Array })
            with { Keywords = ["word", "whitespace", "tab"], ElementName = "word", ResultName = "words" },
    ];

    /// <summary>The longest runs of characters that pass a test, in order; the pattern says the same.</summary>
    private static Component Runs(string name, int cost, Func<char, bool> test, string pattern, string element, params string[] keywords) =>
        Component.Of<string, string[]>(name, cost,
            text => string.Concat(text.Select(letter => test(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new($"Regex.Matches({{0}}, @\"{pattern}\").Select(match => match.Value)", "System.Linq", "System.Text.RegularExpressions")
            {
                Form = ListForm.Sequence,
                Matches = new($"Regex.Matches({{0}}, @\"{pattern}\")", "System.Text.RegularExpressions"),
            })
            with { Role = ComponentRole.Parts, Keywords = keywords, ElementName = element, ResultName = element + "s" };

    /// <summary>The parts of a text that begin with its capitals, and what stands before the first.</summary>
    private static Maybe<string[]> CapitalParts(string text)
    {
        var starts = Enumerable.Range(1, Math.Max(0, text.Length - 1)).Where(index => char.IsUpper(text[index])).Prepend(0).Append(text.Length).ToArray();
        return text.Length == 0 ? (string[])[] : [.. starts.Zip(starts.Skip(1), (start, end) => text[start..end])];
    }

    private static string BeforeLast(string text, string separator)
    {
        var index = text.LastIndexOf(separator, StringComparison.Ordinal);
        return index < 0 ? text : text[..index];
    }
}
