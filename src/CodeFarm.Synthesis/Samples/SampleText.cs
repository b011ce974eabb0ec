using System.Globalization;
using System.Text.RegularExpressions;

namespace CodeFarm.Synthesis.Samples;

/// <summary>
/// What a C# source says without being compiled: its code without comments and literals, and its literals. A sample is never
/// run, so it need not be right, nor even whole.
/// </summary>
internal sealed partial class SampleText
{
    private SampleText(string code, IReadOnlyCollection<object> literals) => (Code, Literals) = (code, literals);

    /// <summary>The code; a literal is an empty text, without spaces.</summary>
    public string Code { get; }

    /// <summary>The texts, characters (as texts) and numbers, each once.</summary>
    public IReadOnlyCollection<object> Literals { get; }

    public static SampleText Of(string source)
    {
        var literals = new HashSet<object>();
        var code = Token().Replace(source, match =>
        {
            if (match.Groups["comment"].Success) return "";
            if (match.Groups["text"].Success) literals.Add(Regex.Unescape(match.Groups["text"].Value));
            return "\"\"";
        });
        foreach (Match match in Number().Matches(code))
        {
            if (int.TryParse(match.Value, CultureInfo.InvariantCulture, out var whole))
                literals.Add(whole);
            else if (double.TryParse(match.Value, CultureInfo.InvariantCulture, out var number))
                literals.Add(number);
        }

        return new(Space().Replace(code, ""), literals);
    }

    [GeneratedRegex("""(?<comment>//[^\n]*|/\*.*?\*/)|(?<![@$"])"(?<text>(?:[^"\\\n]|\\["\\nrt0'])*)"|'(?<text>[^'\\\n]|\\["\\nrt0'])'""", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<![\w.])\d+(\.\d+)?(?![\w.])")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
