namespace CodeFarm.Interpretation.Words;

/// <summary>Cuts English words to what their forms share, so that counts, counted and counting meet; light and imperfect.</summary>
internal static class Stem
{
    private const int ShortestStem = 3;

    // The first that fits is cut, so longer endings come before the shorter ones that they end in.
    private static readonly (string Ending, string Replacement)[] Endings =
    [
        ("isations", "is"), ("izations", "is"), ("isation", "is"), ("ization", "is"), ("ising", "is"), ("izing", "is"),
        ("ises", "is"), ("izes", "is"), ("ised", "is"), ("ized", "is"), ("ise", "is"), ("ize", "is"), ("yzes", "ys"),
        ("yze", "ys"), ("yse", "ys"), ("ysis", "ys"), ("ings", ""), ("ing", ""), ("ies", "y"), ("sses", "ss"), ("ss", "ss"),
        ("es", ""), ("ed", ""), ("s", ""), ("e", ""),
    ];

    public static string Of(string word)
    {
        foreach (var (ending, replacement) in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length + replacement.Length >= ShortestStem)
                return string.Concat(word.AsSpan(0, word.Length - ending.Length), replacement);
        }

        return word;
    }

    /// <summary>The stems of the words that mean something, each once, in order.</summary>
    public static IReadOnlyList<string> KeyWords(string text, IReadOnlySet<string>? without = null) =>
    [
        .. Tokens.Of(text)
            .Where(word => !Lexicon.Standard.StopWords.Contains(word) && without?.Contains(word) != true)
            .Select(Of).Distinct(StringComparer.Ordinal),
    ];
}
