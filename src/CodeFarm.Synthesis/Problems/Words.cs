using System.Text.RegularExpressions;

namespace CodeFarm.Synthesis;

/// <summary>The words of a name or a description, in lower case; a PascalCase name falls into its parts.</summary>
internal sealed partial class Words
{
    /// <summary>For each so many words of a description, a word must come once more to count.</summary>
    private const int WordsOfStory = 60;
    private const int MostOccurrencesAsked = 4;

    /// <summary>What the first line says in so many words counts, too.</summary>
    private const int WordsOfTitle = 12;

    private readonly HashSet<string> _words;

    private Words(IEnumerable<string> words) => _words = [.. words];

    public static Words Of(string text) => new(Word().Matches(text).Select(match => match.Value.ToLowerInvariant()));

    /// <summary>
    /// The words of a problem: those of its name and of its description; of a long description only those of its first line
    /// and those that come again and again, since a story has every word once.
    /// </summary>
    public static Words Of(SynthesisProblem problem)
    {
        var description = Word().Matches(problem.Description).Select(match => match.Value.ToLowerInvariant()).ToArray();
        var fewest = Math.Min(MostOccurrencesAsked, 1 + (description.Length / WordsOfStory));
        var title = PartsOf(problem.Description.TrimStart().Split('\n')[0]).Take(WordsOfTitle).Select(word => word.ToLowerInvariant());
        return new(
        [
            .. Of(problem.Name).All,
            .. title,
            .. description.CountBy(word => word).Where(count => count.Value >= fewest).Select(count => count.Key),
            .. FromOne().IsMatch(problem.Description) ? ["upto"] : Array.Empty<string>(),
        ]);
    }

    /// <summary>The words, each once.</summary>
    public IReadOnlyCollection<string> All => _words;

    public bool HaveStem(string stem)
    {
        foreach (var word in _words)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether one of them begins with one of the stems.</summary>
    public bool HaveAnyStem(IReadOnlyList<string> stems)
    {
        for (var index = 0; index < stems.Count; index++)
        {
            if (HaveStem(stems[index])) return true;
        }

        return false;
    }

    /// <summary>The parts of an identifier-like text, in order and as written.</summary>
    public static IReadOnlyList<string> PartsOf(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>"From 1 to n", "the first n".</summary>
    [GeneratedRegex(@"\b(1 to|up ?to|till|first) (the )?(\w{1,2}|number|given)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FromOne();

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|\p{Nd}+")]
    private static partial Regex Word();
}
