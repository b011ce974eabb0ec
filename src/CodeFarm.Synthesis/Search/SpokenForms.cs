using System.Text;
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

        var symbol = words.Trim('\'', '"')[0];
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
            var (count, limit) => $"{{{count},{NumberOf(limit[3..])}}}",
        };
    }

    private static int NumberOf(string word) => Array.IndexOf(Numbers, word) is var number and >= 0 ? number : word[0] - '0';

    private static string Escaped(char symbol) => char.IsAsciiLetterOrDigit(symbol) ? symbol.ToString() : new StringBuilder().Append('\\').Append(symbol).ToString();

    [GeneratedRegex(@"^(?<least>zero|one|two|three|four|five|six|seven|eight|nine|\d)(?: (?<most>or more|or one|to (?:two|three|four|five|six|seven|eight|nine|\d)))? ")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:(?:\[(?:A-Z|a-z|A-Za-z|0-9)\]|[A-Za-z0-9_ -]|\\[^A-Za-z0-9])(?:[*+?]|\{\d(?:,\d?)?\})?|\.\*){2,4}(?:\\z)?\z")]
    private static partial Regex Form();
}
