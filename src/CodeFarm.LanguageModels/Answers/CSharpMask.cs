namespace CodeFarm.LanguageModels.Answers;

/// <summary>
/// The same text with the contents of comments, strings and characters blanked out, so that braces and words in what is left
/// are code. A scanner of a few lines, not a lexer: it only has to find where each literal ends.
/// </summary>
internal sealed class CSharpMask
{
    private readonly string _text;
    private readonly char[] _masked;

    private CSharpMask(string text) => (_text, _masked) = (text, text.ToCharArray());

    /// <summary>Has the length of <paramref name="text"/>; line feeds stay where they are.</summary>
    public static string Of(string text)
    {
        var mask = new CSharpMask(text);
        mask.Code(0, untilBrace: false, depth: 0);
        return new string(mask._masked);
    }

    // Scans code from a place on; in a hole of an interpolated string up to its closing brace. Returns the place after.
    private int Code(int at, bool untilBrace, int depth)
    {
        var braces = 0;
        while (at < _text.Length)
        {
            if (untilBrace && _text[at] == '}' && braces == 0)
                return at;
            braces += _text[at] == '{' ? 1 : _text[at] == '}' ? -1 : 0;
            at = Token(at, depth);
        }

        return at;
    }

    private int Token(int at, int depth)
    {
        if (Is(at, "//"))
            return Blank(at, EndOf(at, "\n"));
        if (Is(at, "/*"))
            return Blank(at, After(at + 2, "*/"));
        if (_text[at] == '\'')
            return Blank(at, Quoted(at + 1, '\''));
        if (_text[at] is not ('"' or '$' or '@'))
            return at + 1;
        var quote = at;
        while (quote < _text.Length && _text[quote] is '$' or '@')
            quote++;
        if (quote >= _text.Length || _text[quote] != '"')
            return at + 1;
        var prefix = _text.AsSpan(at, quote - at);
        var quotes = quote;
        while (quotes < _text.Length && _text[quotes] == '"')
            quotes++;
        var dollars = prefix.Count('$');
        if (quotes - quote >= 3)
            return Blank(at, After(quotes, new string('"', quotes - quote)));
        var verbatim = prefix.Contains('@');
        // Holes nest; nobody writes ten of them into each other, and recursion must have an end.
        if (dollars > 0 && depth < 10)
            return Blank(at, Interpolated(quote + 1, verbatim, depth));
        return Blank(at, verbatim ? Verbatim(quote + 1) : Quoted(quote + 1, '"'));
    }

    private int Interpolated(int at, bool verbatim, int depth)
    {
        while (at < _text.Length)
        {
            if (Is(at, "{{") || (verbatim && Is(at, "\"\"")) || (!verbatim && _text[at] == '\\'))
                at += 2;
            else if (_text[at] == '{')
                at = Code(at + 1, untilBrace: true, depth + 1) + 1;
            else if (_text[at] == '"')
                return at + 1;
            else if (_text[at] == '\n' && !verbatim)
                return at;
            else
                at++;
        }

        return at;
    }

    private int Verbatim(int at)
    {
        while (at < _text.Length && (_text[at] != '"' || Is(at, "\"\"")))
            at += _text[at] == '"' ? 2 : 1;
        return at + 1;
    }

    // A literal that is not closed ends with its line, as the compiler sees it.
    private int Quoted(int at, char quote)
    {
        while (at < _text.Length && _text[at] != quote && _text[at] != '\n')
            at += _text[at] == '\\' ? 2 : 1;
        return at < _text.Length && _text[at] == '\n' ? at : at + 1;
    }

    private int Blank(int from, int to)
    {
        to = Math.Min(to, _text.Length);
        for (var i = from; i < to; i++)
        {
            if (_masked[i] != '\n')
                _masked[i] = ' ';
        }

        return Math.Max(to, from + 1);
    }

    private bool Is(int at, string text) => string.CompareOrdinal(_text, at, text, 0, text.Length) == 0;

    private int EndOf(int at, string mark) => _text.IndexOf(mark, at, StringComparison.Ordinal) is >= 0 and var found ? found : _text.Length;

    private int After(int at, string mark) => EndOf(at, mark) + mark.Length;
}
