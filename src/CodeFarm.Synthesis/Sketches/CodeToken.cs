using System.Globalization;
using System.Text.RegularExpressions;

namespace CodeFarm.Synthesis.Sketches;

/// <summary>A piece of C# text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A name, a symbol, or the inside of an interpolated text; empty for a literal and the end.</param>
/// <param name="Value">The value of a literal.</param>
internal readonly partial record struct CodeToken(CodeTokenKind Kind, string Text, object? Value = null)
{
    /// <summary>The tokens of a text, closed by an end; what is no token is left out.</summary>
    public static IReadOnlyList<CodeToken> Read(string text)
    {
        var tokens = new List<CodeToken>();
        foreach (Match match in Pattern().Matches(text))
        {
            if (Of(match) is { } token) tokens.Add(token);
        }

        tokens.Add(new(CodeTokenKind.End, ""));
        return tokens;
    }

    private static CodeToken? Of(Match match)
    {
        if (match.Groups["interpolated"] is { Success: true } interpolated) return new(CodeTokenKind.Interpolated, interpolated.Value);
        if (match.Groups["text"] is { Success: true } text) return new(CodeTokenKind.Literal, "", Regex.Unescape(text.Value));
        if (match.Groups["verbatim"] is { Success: true } verbatim) return new(CodeTokenKind.Literal, "", verbatim.Value.Replace("\"\"", "\"", StringComparison.Ordinal));
        if (match.Groups["character"] is { Success: true } character) return new(CodeTokenKind.Literal, "", Regex.Unescape(character.Value)[0]);
        if (match.Groups["number"] is { Success: true } number) return Number(number.Value);
        if (match.Groups["name"] is { Success: true } name) return new(CodeTokenKind.Name, name.Value);
        return match.Groups["symbol"] is { Success: true } symbol ? new(CodeTokenKind.Symbol, symbol.Value) : null;
    }

    private static CodeToken Number(string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        if (digits[^1] is 'l' or 'L' && long.TryParse(digits[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var large)) return new(CodeTokenKind.Literal, "", large);
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)) return new(CodeTokenKind.Literal, "", whole);
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out large)) return new(CodeTokenKind.Literal, "", large);
        return double.TryParse(digits.TrimEnd('d', 'D', 'f', 'F', 'm', 'M'), CultureInfo.InvariantCulture, out var real)
            ? new(CodeTokenKind.Literal, "", real)
            : new(CodeTokenKind.Symbol, text);
    }

    [GeneratedRegex("""
        //[^\n]*|/\*.*?\*/
        |\$"(?<interpolated>(?:[^"\\\n]|\\.)*)"
        |@"(?<verbatim>(?:[^"]|"")*)"
        |"(?<text>(?:[^"\\\n]|\\["\\nrt0'])*)"
        |'(?<character>[^'\\\n]|\\["\\nrt0'])'
        |(?<number>\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?[lLdDfFmM]?)
        |@?(?<name>[\p{L}_][\p{L}\d_]*)
        |(?<symbol>=>|\?\?=?|&&|\|\||==|!=|<=|>=|\+\+|--|\+=|-=|\*=|/=|%=|\.\.|[^\s])
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
