namespace CodeFarm.Validation.Limits;

/// <summary>
/// Cuts a C# source into tokens (ECMA-334, clause 6; raw and interpolated texts as in C# 11) without building anything. It is
/// exact where the source is well formed; elsewhere it may see other tokens than the compiler, which is contained for that.
/// </summary>
internal ref struct TokenScanner(ReadOnlySpan<char> source)
{
    private readonly ReadOnlySpan<char> _source = source;
    private readonly Stack<Hole> _holes = new();
    private int _at;

    /// <summary>Where the last token begins.</summary>
    public int Start { get; private set; }

    /// <summary>How many UTF-16 units it has.</summary>
    public readonly int Length => _at - Start;

    public TokenKind Kind { get; private set; }

    /// <returns>False at the end of the source.</returns>
    public bool Read()
    {
        SkipTrivia();
        Start = _at;
        if (_at >= _source.Length)
            return false;
        Kind = Scan();
        return true;
    }

    private TokenKind Scan()
    {
        var c = _source[_at];
        if (char.IsLetter(c) || c == '_')
            return Word();
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
            return Number();
        if (c == '\'')
            return Quoted('\'');
        if (c is '"' or '@' or '$' && TryText() is { } text)
            return text;
        return Sign(c);
    }

    private void SkipTrivia()
    {
        while (_at < _source.Length)
        {
            if (char.IsWhiteSpace(_source[_at]))
                _at++;
            else if (_source[_at] == '/' && Peek(1) == '/')
                SkipLine();
            else if (_source[_at] == '/' && Peek(1) == '*')
                SkipComment();
            else if (_source[_at] == '#' && IsFirstOfLine())
                SkipLine();
            else
                return;
        }
    }

    private void SkipLine()
    {
        var length = _source[_at..].IndexOfAny('\n', '\r');
        _at = length < 0 ? _source.Length : _at + length;
    }

    private void SkipComment()
    {
        var length = _source[(_at + 2)..].IndexOf("*/");
        _at = length < 0 ? _source.Length : _at + length + 4;
    }

    private readonly bool IsFirstOfLine()
    {
        var before = _source[.._at].TrimEnd(" \t");
        return before.IsEmpty || before[^1] is '\n' or '\r';
    }

    private TokenKind Word()
    {
        while (char.IsLetterOrDigit(Peek(0)) || Peek(0) == '_')
            _at++;
        return TokenKind.Word;
    }

    private TokenKind Number()
    {
        // 1..2 is a range of two numbers.
        while (char.IsLetterOrDigit(Peek(0)) || Peek(0) == '_' || (Peek(0) == '.' && char.IsAsciiDigit(Peek(1))))
            _at++;
        return TokenKind.Number;
    }

    private TokenKind Quoted(char quote)
    {
        _at++;
        while (_at < _source.Length && _source[_at] is not ('\n' or '\r'))
        {
            var c = _source[_at++];
            if (c == quote)
                break;
            if (c == '\\')
                _at = Math.Min(_at + 1, _source.Length);
        }

        return TokenKind.Text;
    }

    /// <summary>A text with whatever stands before its first quote; null when the sign begins none.</summary>
    private TokenKind? TryText()
    {
        var (at, dollars, isVerbatim) = (_at, 0, false);
        while (at < _source.Length && _source[at] is '$' or '@')
        {
            dollars += _source[at] == '$' ? 1 : 0;
            isVerbatim |= _source[at++] == '@';
        }

        if (at >= _source.Length || _source[at] != '"')
            return null;
        _at = at;
        var quotes = Run('"');
        if (quotes == 1 && !isVerbatim && dollars == 0)
            return Quoted('"');
        // Two quotes are an empty text, unless a third begins a raw one.
        if (quotes == 2)
        {
            _at += 2;
            return TokenKind.Text;
        }

        var isRaw = quotes >= 3 && !isVerbatim;
        _at += isRaw ? quotes : 1;
        return Content(new Hole(isRaw ? quotes : 1, isRaw, isVerbatim, dollars));
    }

    /// <summary>Reads on in a text, to its end or to its next hole.</summary>
    private TokenKind Content(Hole text)
    {
        while (_at < _source.Length)
        {
            var c = _source[_at];
            if (c == '"' && IsEnd(text))
                return TokenKind.Text;
            if (c == '{' && text.Dollars > 0 && Run('{') is var braces && (text.IsRaw ? braces >= text.Dollars : braces % 2 == 1))
            {
                _at += braces;
                _holes.Push(text);
                return TokenKind.Open;
            }

            if (c is '\n' or '\r' && text is { IsRaw: false, IsVerbatim: false })
                return TokenKind.Text;
            _at += c is '"' or '{' ? Math.Max(1, Run(c)) : c == '\\' && text is { IsRaw: false, IsVerbatim: false } ? 2 : 1;
        }

        _at = _source.Length;
        return TokenKind.Text;
    }

    // Goes past the quotes that end the text; in a verbatim one two of them are one.
    private bool IsEnd(Hole text)
    {
        var run = Run('"');
        if (text.IsRaw ? run < text.Quotes : text.IsVerbatim && run % 2 == 0)
            return false;
        _at += text.IsRaw || text.IsVerbatim ? run : 1;
        return true;
    }

    private TokenKind Sign(char c)
    {
        _at++;
        switch (c)
        {
            case '(' or '[' or '{':
                if (c == '{' && _holes.TryPop(out var outer))
                    _holes.Push(outer with { Nested = outer.Nested + 1 });
                return TokenKind.Open;
            case '}' when _holes.TryPop(out var hole):
                if (hole.Nested > 0)
                {
                    _holes.Push(hole with { Nested = hole.Nested - 1 });
                    return TokenKind.Close;
                }

                // What follows the hole belongs to this token, and may begin the next hole, which then is no deeper.
                _at = Math.Min(_source.Length, _at + Math.Max(0, hole.Dollars - 1));
                return Content(hole) == TokenKind.Open ? TokenKind.Separator : TokenKind.Close;
            case ')' or ']' or '}':
                return TokenKind.Close;
            case ',' or ';':
                return TokenKind.Separator;
            case '<':
                return TokenKind.Less;
            case '>':
                return TokenKind.Greater;
            case '.':
                return TokenKind.Dot;
            case '=' when Peek(0) == '>':
                _at++;
                return TokenKind.Arrow;
            default:
                return TokenKind.Operator;
        }
    }

    private readonly int Run(char c)
    {
        var rest = _source[_at..].IndexOfAnyExcept(c);
        return rest < 0 ? _source.Length - _at : rest;
    }

    private readonly char Peek(int offset) => _at + offset < _source.Length ? _source[_at + offset] : '\0';

    /// <summary>An interpolated text that is interrupted by a hole.</summary>
    private readonly record struct Hole(int Quotes, bool IsRaw, bool IsVerbatim, int Dollars)
    {
        /// <summary>Braces of code that are open within the hole.</summary>
        public int Nested { get; init; }
    }
}
