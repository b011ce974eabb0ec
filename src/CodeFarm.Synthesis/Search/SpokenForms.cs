using System.Text.RegularExpressions;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Reads the form of a text out of a description, as a regular expression: "an a followed by one or more b's",
/// "lowercase letters joined with an underscore".
/// </summary>
internal static partial class SpokenForms
{
    /// <summary>What a part may be, and how it is written.</summary>
    private static readonly (string Words, string Form)[] Classes =
    [
        ("upper ?case letters?", "[A-Z]"), ("capital letters?", "[A-Z]"), ("lower ?case letters?", "[a-z]"), ("small letters?", "[a-z]"), ("letters?", "[A-Za-z]"),
        ("digits?", "[0-9]"), ("numbers?", "[0-9]"), ("underscores?", "_"), ("hyphens?", "-"), ("spaces?", " "), ("anything", ".*"),
    ];

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private const string Quantity = "(?:(?:zero|one|two|three|four|five|six|seven|eight|nine|\\d)(?: or more| or one| to (?:two|three|four|five|six|seven|eight|nine|\\d))? |an? (?:single )?|optional |some )?";

    private static readonly string Part = $"{Quantity}(?:{string.Join('|', Classes.Select(entry => entry.Words))}|'[^']'(?:s|'s)?|\"[^\"]\"s?|\\w(?:'s|s)?)(?![\\w'])";

    private static readonly Regex Sentence = new(
        $"(?<part>{Part}),? (?:which is |that is |is )?(?:immediately )?(?:(?<joined>joined (?:with|by)|separated by)|followed by) (?<part>{Part})(?:(?:,| and)* end(?:s|ing) (?:in|with) (?<end>{Part}))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The forms that a description speaks of.</summary>
    public static IEnumerable<string> In(string description)
    {
        foreach (Match match in Sentence.Matches(description))
        {
            var parts = match.Groups["part"].Captures.Select(part => FormOf(part.Value)).ToList();
            if (match.Groups["joined"].Success) parts.Add(parts[0]);
            var form = string.Concat(parts) + (match.Groups["end"].Success ? FormOf(match.Groups["end"].Value) + @"\z" : "");
            if (IsForm(form)) yield return form;
        }
    }

    /// <summary>Whether a text is a form as this class writes them.</summary>
    public static bool IsForm(string text) => Form().IsMatch(text);

    private static string FormOf(string part)
    {
        var words = part.Trim().ToLowerInvariant();
        var quantity = QuantityOf(ref words);
        foreach (var (spoken, form) in Classes)
        {
            if (!Regex.IsMatch(words, $"^(?:{spoken})\\z")) continue;
            // "Letters" without a number are some.
            return form == ".*" ? form : form + (quantity ?? (words.EndsWith('s') ? "+" : ""));
        }

        // What stands in quotes may be the other quote.
        var symbol = words is ['\'' or '"', var quoted, '\'' or '"', ..] ? quoted : words[0];
        return Escaped(symbol) + quantity;
    }

    /// <summary>Takes the quantity from the words; null where there is none.</summary>
    private static string? QuantityOf(ref string words)
    {
        foreach (var article in new[] { "a single ", "an ", "a ", "some ", "optional " })
        {
            if (!words.StartsWith(article, StringComparison.Ordinal)) continue;
            words = words[article.Length..];
            return article switch { "some " => "+", "optional " => "?", _ => "" };
        }

        var match = Counted().Match(words);
        if (!match.Success) return null;
        words = words[match.Length..];
        var (least, most) = (NumberOf(match.Groups["least"].Value), match.Groups["most"].Value);
        return (least, most) switch
        {
            (0, "or more") => "*",
            (1, "or more") => "+",
            (0, "or one") => "?",
            (var count, "or more") => $"{{{count},}}",
            (1, "") => "",
            (var count, "") => $"{{{count}}}",
            var (count, limit) => NumberOf(limit[3..]) is var other ? $"{{{Math.Min(count, other)},{Math.Max(count, other)}}}" : null,
        };
    }

    private static int NumberOf(string word) => Array.IndexOf(Numbers, word) is var number and >= 0 ? number : word[0] - '0';

    /// <summary>Letters of any script and the like must not be escaped, and others than those of <see cref="Form"/> make no form.</summary>
    private static string Escaped(char symbol) => char.IsAsciiLetterOrDigit(symbol) || symbol == '_' || !char.IsAscii(symbol) ? $"{symbol}" : $@"\{symbol}";

    [GeneratedRegex(@"^(?<least>zero|one|two|three|four|five|six|seven|eight|nine|\d)(?: (?<most>or more|or one|to (?:two|three|four|five|six|seven|eight|nine|\d)))? ")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:(?:\[(?:A-Z|a-z|A-Za-z|0-9)\]|[A-Za-z0-9_ -]|\\[ -/:-@[-^`{-~])(?:[*+?]|\{\d(?:,\d?)?\})?|\.\*){2,4}(?:\\z)?\z")]
    private static partial Regex Form();
}
