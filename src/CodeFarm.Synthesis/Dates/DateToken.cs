namespace CodeFarm.Synthesis.Dates;

/// <summary>A run of digits or letters of a text, or one other character.</summary>
/// <param name="Text">The characters.</param>
internal readonly record struct DateToken(string Text)
{
    /// <summary>Longer texts, and texts of more tokens, are no dates.</summary>
    private const int LongestText = 48;
    private const int MostTokens = 20;

    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    public bool IsWord => char.IsLetter(Text[0]);

    public int Length => Text.Length;

    public bool Is(char symbol) => Text.Length == 1 && Text[0] == symbol;

    /// <summary>The tokens of a text; null where it cannot be a date: it is too long, or has no digit at its beginning or behind a word.</summary>
    public static DateToken[]? Split(string text)
    {
        if (text.Length is < 2 or > LongestText || !(char.IsAsciiDigit(text[0]) || char.IsAsciiLetter(text[0])) || !text.AsSpan().ContainsAnyInRange('0', '9')) return null;
        var tokens = new List<DateToken>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && ClassOf(text[start]) is var kind && kind != 0 && ClassOf(text[end]) == kind)
                end++;
            tokens.Add(new(text[start..end]));
            if (tokens.Count > MostTokens) return null;
            start = end;
        }

        return [.. tokens];
    }

    private static int ClassOf(char letter) => char.IsAsciiDigit(letter) ? 1 : char.IsLetter(letter) ? 2 : 0;
}
