namespace CodeFarm.Synthesis.Sketches;

/// <summary>A place in a C# text.</summary>
/// <param name="tokens">The text, closed by an end.</param>
/// <param name="position">Index of the token that is next.</param>
internal sealed class CodeCursor(IReadOnlyList<CodeToken> tokens, int position)
{
    private const int DeepestNesting = 60;

    private int _position = position;
    private int _depth;

    public CodeToken Next => tokens[_position];

    /// <summary>Goes one level deeper; a deeper one than any that is written by hand would exhaust the stack.</summary>
    /// <exception cref="FormatException">It is too deep.</exception>
    public void Enter()
    {
        if (++_depth > DeepestNesting) throw new FormatException("The code is nested too deep.");
    }

    public void Leave() => _depth--;

    /// <summary>The token so many places ahead; the end where there are fewer.</summary>
    public CodeToken Ahead(int count) => tokens[Math.Min(_position + count, tokens.Count - 1)];

    public bool Is(string symbol) => Is(0, symbol);

    public bool Is(int ahead, string symbol) => Ahead(ahead) is { Kind: CodeTokenKind.Symbol } token && token.Text == symbol;

    public bool IsName(int ahead) => Ahead(ahead).Kind == CodeTokenKind.Name;

    /// <summary>Goes on if a symbol is next.</summary>
    public bool Take(string symbol)
    {
        if (!Is(symbol)) return false;
        _position++;
        return true;
    }

    /// <summary>Goes on if a certain name is next.</summary>
    public bool TakeName(string name)
    {
        if (!IsName(0) || Next.Text != name) return false;
        _position++;
        return true;
    }

    /// <summary>Goes on, whatever is next.</summary>
    /// <exception cref="FormatException">The end is.</exception>
    public CodeToken Take() => Next.Kind == CodeTokenKind.End ? throw Unknown() : tokens[_position++];

    /// <summary>Goes on by a name.</summary>
    /// <exception cref="FormatException">Something else is next.</exception>
    public string Name() => IsName(0) ? tokens[_position++].Text : throw Unknown();

    /// <summary>Goes on by a symbol.</summary>
    /// <exception cref="FormatException">Something else is next.</exception>
    public void Expect(string symbol)
    {
        if (!Take(symbol)) throw Unknown();
    }

    public FormatException Unknown() => new($"The code is not understood at '{Next.Text}'.");
}
