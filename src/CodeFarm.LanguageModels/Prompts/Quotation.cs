using System.Text;
using System.Text.RegularExpressions;

namespace CodeFarm.LanguageModels.Prompts;

/// <summary>
/// Puts text from outside into a prompt so that it cannot end the place it stands in: every line begins with "> ", fences and
/// the control words of chat templates are broken up, control characters are gone, and it is cut to a length.
/// </summary>
internal static partial class Quotation
{
    /// <summary>Several lines, each quoted; empty text gives none.</summary>
    public static string Lines(string text, int maximumLength) => string.Join(
        '\n', Disarm(Cut(text.ReplaceLineEndings("\n"), maximumLength)).Trim('\n').Split('\n').Select(static line => $"> {line}".TrimEnd()));

    /// <summary>The text on one line.</summary>
    public static string Line(string text, int maximumLength) =>
        Disarm(Cut(LineEnds().Replace(text, " "), maximumLength)).Trim();

    /// <summary>A JSON value on one line. What would be broken up is escaped instead, so the value stays the same.</summary>
    public static string Json(string json, int maximumLength) =>
        ControlWord().Replace(
            Fence().Replace(Cut(LineEnds().Replace(json, " "), maximumLength), static match => Escapes(match.Value)),
            static match => Escapes("<") + match.Groups[1].Value).Trim();

    // ``` would open or close a block; <|im_end|> and the like are tokens of their own to servers that do not escape them.
    private static string Disarm(string text) => ControlWord().Replace(
        Fence().Replace(text, static match => string.Join(' ', match.Value.ToCharArray())), "< $1");

    private static string Escapes(string text) => string.Concat(text.Select(static c => $"\\u{(int)c:x4}"));

    private static string Cut(string text, int maximumLength)
    {
        var result = new StringBuilder(Math.Min(text.Length, maximumLength) + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length >= maximumLength)
                return result.Append(" ...").ToString();
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
                result.Append(rune.ToString());
        }

        return result.ToString();
    }

    [GeneratedRegex("`{3,}|~{3,}")]
    private static partial Regex Fence();

    [GeneratedRegex(@"<([|｜]|/?think|/?s>)", RegexOptions.IgnoreCase)]
    private static partial Regex ControlWord();

    [GeneratedRegex(@"[\r\n\u0085\u2028\u2029]+")]
    private static partial Regex LineEnds();
}
