namespace CodeFarm.Interpretation.Words;

/// <summary>What the words of a description say of the function.</summary>
/// <param name="Input">The likeliest input, or null.</param>
/// <param name="Result">The likeliest result, or null.</param>
/// <param name="Vague">What has to be asked, or null.</param>
internal sealed record WordReading(Noun? Input, ResultWord? Result, VagueWord? Vague)
{
    /// <summary>So many words behind a colon explain what stands before it.</summary>
    private const int ShortestExplanation = 3;

    private static readonly ResultWord YesOrNo = new([], "bool", "yes or no");

    // "the vowels of a word": what follows one of these is what the function is given.
    private static readonly HashSet<string> Givers = new(StringComparer.Ordinal) { "of", "in", "from", "given", "within", "between" };

    public static WordReading Of(string description)
    {
        var lexicon = Lexicon.Standard;
        var words = Tokens.Of(description);
        var result = words.Count > 0 && lexicon.QuestionStarts.Contains(words[0])
            ? YesOrNo
            : First(words, lexicon.Results, word => word.Words)?.Entry;
        // "Find opportunities: the days on which ..." is vague before the colon only.
        var explanation = Tokens.Of(description[(description.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var unexplained = explanation.Count >= ShortestExplanation ? explanation : words;
        var vague = First(unexplained, lexicon.Vague.Where(word => !word.IsVerb), word => word.Words)
            ?? (result is null ? First(unexplained, lexicon.Vague.Where(word => word.IsVerb), word => word.Words) : null);
        return new WordReading(FindInput(words, lexicon), result, vague?.Entry);
    }

    /// <summary>The result that a text begins with, such as the count of "the number of words"; or null.</summary>
    public static ResultWord? LeadingResult(string text) =>
        First(Tokens.Of(text), Lexicon.Standard.Results, word => word.Words) is { At: <= 1 } match ? match.Entry : null;

    private static Noun? FindInput(IReadOnlyList<string> words, Lexicon lexicon)
    {
        var found = Matches(words, lexicon.Nouns, noun => noun.Words).ToArray();
        return found
            .Where(match => !found.Any(other => IsWithin(match, other) || other.At == match.End))
            .OrderByDescending(match => IsGiven(words, match.At, lexicon)).ThenBy(match => match.At)
            .Select(match => match.Entry).FirstOrDefault();
    }

    // "market data" says more than "market" or "data", and of "customer reviews" the reviews are the input.
    private static bool IsWithin(Match<Noun> match, Match<Noun> other) =>
        other.At <= match.At && match.End <= other.End && other.End - other.At > match.End - match.At;

    private static bool IsGiven(IReadOnlyList<string> words, int at, Lexicon lexicon)
    {
        while (at > 0 && lexicon.StopWords.Contains(words[at - 1]))
        {
            if (Givers.Contains(words[--at]))
                return true;
        }

        return false;
    }

    /// <summary>The match that begins first; of several there, the longest.</summary>
    private static Match<T>? First<T>(IReadOnlyList<string> words, IEnumerable<T> entries, Func<T, IReadOnlyList<string>> phrases) =>
        Matches(words, entries, phrases).OrderBy(match => match.At).ThenByDescending(match => match.End).FirstOrDefault();

    private static IEnumerable<Match<T>> Matches<T>(
        IReadOnlyList<string> words, IEnumerable<T> entries, Func<T, IReadOnlyList<string>> phrases) =>
        from entry in entries
        from phrase in phrases(entry)
        let at = Tokens.IndexOf(words, phrase)
        where at >= 0
        select new Match<T>(entry, at, at + phrase.Count(c => c == ' ') + 1);

    private sealed record Match<T>(T Entry, int At, int End);
}
