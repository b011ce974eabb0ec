using CodeFarm.Broth.Types;

namespace CodeFarm.Interpretation.Words;

/// <summary>What the words of a description say of the function.</summary>
/// <param name="Input">The likeliest input, or null.</param>
/// <param name="Result">The likeliest result, or null.</param>
/// <param name="Vague">What has to be asked, or null.</param>
internal sealed record WordReading(Noun? Input, ResultWord? Result, VagueWord? Vague)
{
    // "the vowels of a word": what follows one of these is what the function is given.
    private static readonly HashSet<string> Givers = new(StringComparer.Ordinal) { "of", "in", "from", "given", "within", "between" };

    public static WordReading Of(string description)
    {
        var lexicon = Lexicon.Standard;
        var words = Tokens.Of(description);
        var result = Earliest(words, lexicon.Results, word => word.Words);
        var vague = Earliest(words, lexicon.Vague.Where(word => !word.IsVerb), word => word.Words)
            ?? (result is null ? Earliest(words, lexicon.Vague.Where(word => word.IsVerb), word => word.Words) : null);
        return new WordReading(FindInput(words, lexicon), result, vague);
    }

    /// <summary>The type of the result for an input of the given type; null when the words do not say.</summary>
    public FarmType? ResultType(FarmType input) => Result?.Type switch
    {
        null => null,
        ResultWord.Same => input,
        ResultWord.Element => input.Element ?? input,
        var type => FarmType.Parse(type),
    };

    private static Noun? FindInput(IReadOnlyList<string> words, Lexicon lexicon)
    {
        var found = lexicon.Nouns
            .SelectMany(noun => noun.Words.Select(phrase => (Noun: noun, Phrase: phrase, At: Tokens.IndexOf(words, phrase))))
            .Where(match => match.At >= 0).ToArray();
        return found
            .OrderByDescending(match => IsGiven(words, match.At, lexicon))
            .ThenBy(match => match.At)
            // "market data" says more than "market" and "data".
            .ThenByDescending(match => match.Phrase.Length)
            .Select(match => match.Noun).FirstOrDefault();
    }

    private static bool IsGiven(IReadOnlyList<string> words, int at, Lexicon lexicon)
    {
        while (at > 0 && lexicon.StopWords.Contains(words[at - 1]))
        {
            if (Givers.Contains(words[--at]))
                return true;
        }

        return false;
    }

    private static T? Earliest<T>(IReadOnlyList<string> words, IEnumerable<T> entries, Func<T, IReadOnlyList<string>> phrases)
        where T : class => entries
        .Select(entry => (Entry: entry, At: phrases(entry).Select(phrase => Tokens.IndexOf(words, phrase)).Where(at => at >= 0).DefaultIfEmpty(-1).Min()))
        .Where(match => match.At >= 0).OrderBy(match => match.At).Select(match => match.Entry).FirstOrDefault();
}
