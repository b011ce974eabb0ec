using System.Text;
using System.Text.Json;
using CodeFarm.Broth.Types;

namespace CodeFarm.Broth;

/// <summary>
/// Reads JSON (RFC 8259) once more, after a parser has refused it, only to say what is wrong where. Values are skipped, never made.
/// For one text only.
/// </summary>
internal sealed class JsonScanner(string text, JsonDocumentOptions rules)
{
    // What the parser takes where nothing else is said.
    private const int DefaultDepth = 64;

    private readonly JsonTokens _tokens = new(text, rules);
    private readonly StringBuilder _path = new();
    private readonly int _maxDepth = rules.MaxDepth == 0 ? DefaultDepth : rules.MaxDepth;
    private string? _wanted;
    private int _wantedAt;

    /// <summary>The first problem; null where the text keeps to the rules.</summary>
    public JsonProblem? FindProblem()
    {
        try
        {
            ReadAll();
            return null;
        }
        catch (JsonScanException wrong)
        {
            var (line, column) = PlaceOf(wrong.Position);
            return new(wrong.What, wrong.Fix, _path.ToString(), line, column);
        }
    }

    /// <summary>The place of the value at a path; of the text's first character where there is no such value.</summary>
    public (int Line, int Column) Find(string path)
    {
        _wanted = path;
        FindProblem();
        return PlaceOf(_wantedAt);
    }

    private void ReadAll()
    {
        _tokens.SkipSpace();
        if (_tokens.IsAtEnd)
            throw _tokens.Wrong("there is nothing", "Write a JSON value such as \"text\", 12, true or [1, 2].");
        ReadValue(0);
        _tokens.SkipSpace();
        if (!_tokens.IsAtEnd)
        {
            throw _tokens.Wrong(
                $"after the end of the value follows {_tokens.Rest()}", "Give one value and nothing behind it; several values stand in a list: [1, 2].");
        }
    }

    private void ReadValue(int depth)
    {
        if (_wanted is not null && _path.Equals(_wanted))
            (_wanted, _wantedAt) = (null, _tokens.Position);
        if (_tokens.Current is not ('[' or '{'))
        {
            _tokens.ReadScalar();
            return;
        }

        if (depth == _maxDepth)
            throw _tokens.Wrong($"lists and objects are nested more than {_maxDepth} deep here", "Nest them less.");
        if (_tokens.Current == '[')
            ReadList(depth + 1);
        else
            ReadObject(depth + 1);
    }

    private void ReadList(int depth)
    {
        var begin = _tokens.Position;
        var length = _path.Length;
        _tokens.Skip();
        for (var index = 0; !IsClosed(']', begin, "list", index > 0); index++)
        {
            _path.Item(index);
            ReadValue(depth);
            _path.Length = length;
        }
    }

    private void ReadObject(int depth)
    {
        var begin = _tokens.Position;
        var length = _path.Length;
        var names = rules.AllowDuplicateProperties ? null : new HashSet<string>(StringComparer.Ordinal);
        _tokens.Skip();
        for (var isLater = false; !IsClosed('}', begin, "object", isLater); isLater = true)
        {
            var at = _tokens.Position;
            var name = _tokens.ReadName();
            // The parser compares names where each may occur once, and then it needs whole ones.
            if (names is not null && ScalarTexts.UnpairedSurrogate(name) >= 0)
                throw new JsonScanException(at, "the name of this field has half of a character, an unpaired surrogate", "Write the whole character.");
            if (names?.Add(name) == false)
                throw new JsonScanException(at, $"the field \"{Excerpt.Of(name)}\" occurs twice in one object", "Keep one of the two.");
            _path.Field(name);
            _tokens.ReadColon(name);
            ReadValue(depth);
            _path.Length = length;
        }
    }

    // Stands behind the bracket or behind an item; afterwards before the next item, or behind the end.
    private bool IsClosed(char close, int begin, string kind, bool isLater)
    {
        _tokens.SkipSpace();
        if (_tokens.IsAtEnd)
            throw NotClosed(close, begin, kind);
        if (_tokens.Current == close)
        {
            _tokens.Skip();
            return true;
        }

        if (!isLater)
        {
            return _tokens.Current is ']' or '}' or ','
                ? throw _tokens.Wrong($"{_tokens.Shown()} stands where the {kind} has its first value or its end", $"Write a value or {close}.")
                : false;
        }

        if (_tokens.Current != ',')
        {
            throw _tokens.Current is ']' or '}'
                ? _tokens.Wrong($"{_tokens.Shown()} ends no {kind}", $"Write {close}.")
                : _tokens.Wrong($"a comma is missing before {_tokens.Rest()}", $"Write a comma between values, or {close} after the last.");
        }

        var comma = _tokens.Position;
        _tokens.Skip();
        _tokens.SkipSpace();
        if (_tokens.IsAtEnd)
            throw NotClosed(close, begin, kind);
        if (_tokens.Current != close)
            return false;
        if (!rules.AllowTrailingCommas)
            throw new JsonScanException(comma, $"a comma stands before the end of the {kind}", "Remove it, or write a value behind it.");
        _tokens.Skip();
        return true;
    }

    private JsonScanException NotClosed(char close, int begin, string kind)
    {
        var (line, column) = PlaceOf(begin);
        return _tokens.Wrong(
            FormattableString.Invariant($"the text ends within the {kind} that begins at line {line}, column {column}"),
            $"Write what is missing, up to its {close}.");
    }

    private (int Line, int Column) PlaceOf(int position)
    {
        var before = text.AsSpan(0, Math.Min(position, text.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
