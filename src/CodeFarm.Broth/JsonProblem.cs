using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CodeFarm.Broth;

/// <summary>
/// What keeps a text from being the JSON that is needed, in words for whoever wrote it: all that the command, the HTTP facade and the
/// clients say of wrong JSON. No word of it is the parser's.
/// </summary>
/// <param name="What">What is wrong there, as a sentence without its full stop.</param>
/// <param name="Fix">What to write instead, as a sentence.</param>
/// <param name="Path">The value that it is in, such as <c>in[0].name</c>; empty for the whole text.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
public sealed record JsonProblem(string What, string Fix, string Path, int Line, int Column)
{
    /// <summary>Reads a text, or says why it cannot be read.</summary>
    /// <param name="text">One JSON value; nothing may follow it.</param>
    /// <param name="rules">What is allowed beside JSON, how deep values may be nested, and whether a field may occur twice.</param>
    /// <param name="document">The value, to be disposed of; null where there is a problem.</param>
    /// <param name="problem">The first problem of the text; null where there is none.</param>
    public static bool TryParse(
        string text, JsonDocumentOptions rules, [NotNullWhen(true)] out JsonDocument? document, [NotNullWhen(false)] out JsonProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        (document, problem) = (null, null);
        try
        {
            document = JsonDocument.Parse(text, rules);
            return true;
        }
        catch (JsonException refusal)
        {
            problem = Of(text, rules, refusal);
        }
        catch (ArgumentException)
        {
            // Half a character cannot be written as UTF-8, so the parser does not begin.
            problem = Of(text, rules, new JsonException());
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a character in the name of a field, where the parser compares names.
            problem = Of(text, rules, new JsonException());
        }

        return false;
    }

    /// <summary>The first problem of a text that a parser has refused.</summary>
    /// <param name="text">What was parsed.</param>
    /// <param name="rules">By which rules.</param>
    /// <param name="refusal">The parser's word, of which only the place is used, and only where the rules say nothing against the text.</param>
    public static JsonProblem Of(string text, JsonDocumentOptions rules, JsonException refusal)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(refusal);
        return new JsonScanner(text, rules).FindProblem() ?? new(
            "this cannot be read", "Write it as JSON, RFC 8259.", "", (int)(refusal.LineNumber ?? 0) + 1, (int)(refusal.BytePositionInLine ?? 0) + 1);
    }

    /// <summary>A problem with a value of a text that is JSON.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="path">The value, as <see cref="Path"/> names it.</param>
    /// <param name="what">As <see cref="What"/>.</param>
    /// <param name="fix">As <see cref="Fix"/>.</param>
    public static JsonProblem At(string text, string path, string what, string fix)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (line, column) = new JsonScanner(text, default).Find(path);
        return new(what, fix, path, line, column);
    }

    /// <summary>Where, what, and how to fix it.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"line {Line}, column {Column}{(Path.Length == 0 ? "" : $" (at {Path})")}: {What}. {Fix}");
}
