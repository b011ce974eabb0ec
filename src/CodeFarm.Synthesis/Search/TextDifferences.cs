namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Constants that the differences between inputs and outputs suggest: what stands around an output in its input in every
/// example, such as "= " before a value, and what is exchanged for something else, such as "New York" for "NY".
/// </summary>
internal static class TextDifferences
{
    private const int LongestContext = 24;

    /// <summary>Letters around an output that are looked at: enough to see that what is shared is longer than a constant may be.</summary>
    private const int Looked = LongestContext + 1;

    private const int CostOfContext = 3;
    private const int CostOfExchanged = 3;

    /// <summary>What is exchanged in one example of several may as well be chance.</summary>
    private const int CostOfExchangedOnce = 5;

    /// <summary>Longer texts have too many words to be compared with each other.</summary>
    private const int MostWords = 80;

    /// <summary>The constants, the likelier ones first.</summary>
    /// <param name="inputs">The texts of each example's inputs.</param>
    /// <param name="outputs">The one text of each example's output.</param>
    public static IEnumerable<(string Text, int Cost)> Constants(string[][] inputs, string[] outputs)
    {
        var columns = inputs.Min(texts => texts.Length);
        for (var column = 0; column < columns; column++)
        {
            var pairs = inputs.Select((texts, example) => (Input: texts[column], Output: outputs[example])).Where(pair => pair.Input != pair.Output && pair.Output.Length > 0).ToArray();
            foreach (var constant in Contexts(pairs).Concat(Exchanged(pairs, inputs, column)))
                yield return constant;
        }
    }

    private static IEnumerable<(string Text, int Cost)> Contexts((string Input, string Output)[] pairs)
    {
        var places = pairs.Select(pair => (pair.Input, pair.Output, Start: pair.Input.IndexOf(pair.Output, StringComparison.Ordinal))).Where(place => place.Start >= 0).ToArray();
        var before = places.Select(place => place.Input[Math.Max(0, place.Start - Looked)..place.Start]).Where(text => text.Length > 0).ToArray();
        var after = places.Select(place => Beginning(place.Input, place.Start + place.Output.Length)).Where(text => text.Length > 0).ToArray();
        if (before.Length > 1)
        {
            var shared = Reversed(CommonPrefix(Array.ConvertAll(before, Reversed)));
            yield return (shared, CostOfContext);
            yield return (shared[shared.AsSpan().TrimEnd(Symbols(shared)).Length..], CostOfContext);
        }

        if (after.Length > 1)
        {
            var shared = CommonPrefix(after);
            yield return (shared, CostOfContext);
            yield return (shared[..^shared.AsSpan().TrimStart(Symbols(shared)).Length], CostOfContext);
        }

        foreach (var context in before.Concat(after).GroupBy(text => text).Where(group => group.Count() > 1))
            yield return (context.Key.Length <= LongestContext ? context.Key : "", CostOfContext);
    }

    private static IEnumerable<(string Text, int Cost)> Exchanged((string Input, string Output)[] pairs, string[][] inputs, int column)
    {
        var hunks = pairs.SelectMany(pair => Hunks(WordsOf(pair.Input), WordsOf(pair.Output)).Distinct())
            .GroupBy(hunk => hunk)
            .Select(group => (group.Key, Cost: group.Count() >= Math.Min(2, inputs.Length) ? CostOfExchanged : CostOfExchangedOnce))
            .OrderBy(hunk => hunk.Cost);
        foreach (var ((removed, inserted, symbols), cost) in hunks.Take(4))
        {
            // Where another input is put in, the text itself is no constant.
            var isInput = inputs.Any(texts => texts.Where((_, index) => index != column).Contains(inserted));
            yield return (removed, cost);
            if (isInput) continue;
            yield return (inserted, cost);
            if (symbols.Length == 0) continue;
            yield return (symbols + removed, cost + 1);
            yield return (symbols + inserted, cost + 1);
        }
    }

    /// <summary>What one text has instead of the other, with the symbols before it; nothing where they have little in common.</summary>
    private static IEnumerable<(string Removed, string Inserted, string Symbols)> Hunks(string[] left, string[] right)
    {
        if (left.Length > MostWords || right.Length > MostWords) yield break;
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        for (var j = right.Length - 1; j >= 0; j--)
            common[i, j] = left[i] == right[j] ? 1 + common[i + 1, j + 1] : Math.Max(common[i + 1, j], common[i, j + 1]);
        if (3 * common[0, 0] < Math.Max(left.Length, right.Length)) yield break;

        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (start, other) = (i, j);
            while ((i < left.Length || j < right.Length) && !(i < left.Length && j < right.Length && left[i] == right[j]))
                (i, j) = i < left.Length && (j == right.Length || common[i + 1, j] >= common[i, j + 1]) ? (i + 1, j) : (i, j + 1);
            var before = start;
            while (before > 0 && !char.IsLetterOrDigit(left[before - 1][0]))
                before--;
            yield return (string.Concat(left[start..i]), string.Concat(right[other..j]), string.Concat(left[before..start]));
        }
    }

    /// <summary>Runs of letters and digits, and single symbols; of a long text not many more than are compared.</summary>
    private static string[] WordsOf(string text)
    {
        var words = new List<string>();
        for (int start = 0, end; start < text.Length && words.Count <= MostWords; start = end)
        {
            end = start + 1;
            while (char.IsLetterOrDigit(text[start]) && end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            words.Add(text[start..end]);
        }

        return [.. words];
    }

    private static string CommonPrefix(string[] texts) =>
        texts[0][..texts.Min(text => text.AsSpan().CommonPrefixLength(texts[0]))] is { Length: <= LongestContext } shared ? shared : "";

    private static string Beginning(string text, int start) => text.Substring(start, Math.Min(Looked, text.Length - start));

    private static string Reversed(string text) => new([.. text.Reverse()]);

    private static char[] Symbols(string text) => [.. text.Where(letter => !char.IsLetterOrDigit(letter)).Distinct()];
}
