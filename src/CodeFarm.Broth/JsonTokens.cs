using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CodeFarm.Broth;

/// <summary>The words of JSON, one after the other: texts, numbers and names, and what is wrong with them.</summary>
internal sealed class JsonTokens(string text, JsonDocumentOptions rules)
{
    private const int ShownLength = 20;

    /// <summary>Of the next character, in UTF-16 units from 0.</summary>
    public int Position { get; private set; }

    public bool IsAtEnd => Position == text.Length;

    /// <summary>The next character; 0 at the end.</summary>
    public char Current => IsAtEnd ? '\0' : text[Position];

    public void Skip() => Position++;

    public JsonScanException Wrong(string what, string fix) => new(Position, what, fix);

    /// <summary>The next character, for a message.</summary>
    public string Shown() => IsAtEnd ? "the end" : char.IsControl(Current) || char.IsWhiteSpace(Current)
        ? string.Create(CultureInfo.InvariantCulture, $"the character U+{(int)Current:X4}")
        : Excerpt.Of(Current.ToString());

    /// <summary>What is next, for a message.</summary>
    public string Rest() => Excerpt.Of(text.Substring(Position, Math.Min(ShownLength + 1, text.Length - Position)), ShownLength);

    public void SkipSpace()
    {
        while (!IsAtEnd)
        {
            if (Current is ' ' or '\t' or '\n' or '\r')
                Skip();
            else if (Current == '/')
                SkipComment();
            else if (char.IsWhiteSpace(Current) || Current == '\ufeff')
                throw Wrong($"the character U+{(int)Current:X4} is no white space of JSON", "Write a plain space.");
            else
                return;
        }
    }

    /// <summary>A text, a number, true, false or null.</summary>
    public void ReadScalar()
    {
        if (Current == '"')
            ReadText();
        else if (Current is '-' or '+' or '.' or (>= '0' and <= '9'))
            ReadNumber();
        else
            ReadWord();
    }

    /// <summary>The name of a field.</summary>
    public string ReadName()
    {
        if (Current == '"')
            return ReadText();
        var word = Word();
        throw word.Length == 0
            ? Wrong($"{Shown()} stands where the name of a field is expected", "Write a name in double quotes, a colon and a value: \"name\": 1.")
            : Wrong($"the name {Excerpt.Of(word)} is not in double quotes", $"Write \"{Excerpt.Of(word.Trim('\''))}\".");
    }

    public void ReadColon(string name)
    {
        SkipSpace();
        if (Current != ':')
            throw Wrong($"a colon is missing behind the name \"{Excerpt.Of(name)}\"", $"Write \"{Excerpt.Of(name)}\": and its value.");
        Skip();
        SkipSpace();
        if (IsAtEnd || Current is ',' or '}' or ']')
            throw Wrong($"the field \"{Excerpt.Of(name)}\" has no value", "Write one behind the colon.");
    }

    private string ReadText()
    {
        var begin = Position;
        var value = new StringBuilder();
        Skip();
        while (Current != '"')
        {
            if (IsAtEnd)
                throw new JsonScanException(begin, "the text that begins here has no end", "Write a double quote at its end.");
            if (Current < ' ')
                throw Wrong($"{Shown()} stands within a text", Current == '\n' ? "Write \\n for a line break." : string.Create(CultureInfo.InvariantCulture, $"Write \\u{(int)Current:x4}."));
            if (char.IsSurrogate(Current) && !(char.IsHighSurrogate(Current) && Position + 1 < text.Length && char.IsLowSurrogate(text[Position + 1])))
                throw Half();
            if (char.IsHighSurrogate(Current))
                Take(value);
            if (Current == '\\')
                ReadEscape(value);
            else
                Take(value);
        }

        Skip();
        return value.ToString();
    }

    private void Take(StringBuilder value)
    {
        value.Append(Current);
        Skip();
    }

    private void ReadEscape(StringBuilder value)
    {
        var escaped = Position + 1 < text.Length ? text[Position + 1] : '\0';
        if (escaped == 'u')
        {
            if (Position + 6 > text.Length || !ushort.TryParse(text.AsSpan(Position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
                throw Wrong("\\u needs four hexadecimal digits behind it", "Write it as \\u00e4, or \\\\ for a backslash.");
            value.Append((char)unit);
            Position += 6;
            return;
        }

        var index = "\"\\/bfnrt".IndexOf(escaped, StringComparison.Ordinal);
        if (index < 0 || escaped == '\0')
            throw Wrong($"\\{(escaped < ' ' ? "" : escaped)} is no escape of JSON", "Write \\\\ for a backslash.");
        value.Append("\"\\/\b\f\n\r\t"[index]);
        Position += 2;
    }

    private void ReadNumber()
    {
        var begin = Position;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '-' or '+' or '.' or '_')
            Skip();
        var number = text[begin..Position];
        if (JsonNumber.Problem(number) is { } fix)
            throw new JsonScanException(begin, $"{Excerpt.Of(number)} is no number of JSON", fix);
    }

    private void ReadWord()
    {
        var word = Word();
        if (word is "true" or "false" or "null")
        {
            Position += word.Length;
            return;
        }

        throw word switch
        {
            "" when Current is ',' or ':' or ']' or '}' => Wrong($"{Shown()} stands where a value is expected", "Write a value before it, or remove it."),
            "" => Wrong($"{Shown()} begins no value", "Write a JSON value such as \"text\", 12, true or [1, 2]."),
            ['\'', ..] => Wrong("a text stands in single quotes", "Write it in double quotes: \"text\"."),
            "None" or "undefined" or "nil" => Wrong($"{word} is no value of JSON", "Write null."),
            "NaN" or "Infinity" => Wrong($"{word} is no number of JSON", $"Write it as a text: \"{word}\"."),
            _ when word.ToLowerInvariant() is "true" or "false" or "null" => Wrong($"{word} is not in lower case", $"Write {word.ToLowerInvariant()}."),
            _ => Wrong($"{Excerpt.Of(word)} is no value of JSON", $"Write a text in double quotes: \"{Excerpt.Of(word)}\"."),
        };
    }

    // Letters and digits from here on; a quote at the front belongs to it.
    private string Word()
    {
        var end = Position;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '$' or '@' or '.' or '\''))
            end++;
        return text[Position..end];
    }

    private void SkipComment()
    {
        var opening = Position + 1 < text.Length ? text[Position + 1] : '\0';
        if (rules.CommentHandling == JsonCommentHandling.Disallow)
            throw Wrong(opening is '/' or '*' ? "JSON has no comments" : "/ begins no value", "Remove it.");
        var end = opening switch
        {
            '/' => text.IndexOf('\n', Position),
            '*' => text.IndexOf("*/", Position + 2, StringComparison.Ordinal),
            _ => throw Wrong("/ begins no value", "Remove it."),
        };
        if (end < 0 && opening == '*')
            throw Wrong("the comment that begins here has no end", "Write */ at its end.");
        Position = end < 0 ? text.Length : end + (opening == '*' ? 2 : 1);
    }

    private JsonScanException Half() => Wrong("here stands half of a character, an unpaired surrogate", "Write the whole character.");
}
