namespace CodeFarm.Synthesis;

/// <summary>Inverses of components that make texts. Concatenations have a deduction of their own.</summary>
internal static class TextInverses
{
    /// <summary>The shortest text that the result repeats, and how often; of an empty result, any text and no times.</summary>
    public static Inverse Repeat { get; } = Inverse.OfTwo<string, string, int>(0, 1, result =>
    {
        if (result.Length == 0) return (Undefined.Result, 0);
        var length = PeriodOf(result);
        return (result[..length], result.Length / length);
    });

    /// <summary>
    /// The length of the shortest text that the text is made of, from the longest proper prefix that is a suffix as well (Knuth,
    /// Morris and Pratt, Fast pattern matching in strings, SIAM J. Comput. 1977, section 2).
    /// </summary>
    private static int PeriodOf(string text)
    {
        var borders = new int[text.Length];
        for (var end = 1; end < text.Length; end++)
        {
            var border = borders[end - 1];
            while (border > 0 && text[border] != text[end])
                border = borders[border - 1];
            borders[end] = text[border] == text[end] ? border + 1 : 0;
        }

        var period = text.Length - borders[^1];
        return text.Length % period == 0 ? period : text.Length;
    }
}
