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

    /// <summary>Stems that begin so many other words that they count as whole words only; so do those of two letters.</summary>
    private static readonly HashSet<string> WholeWords = ["all", "and", "any", "not", "one", "tab"];

    private const int LongestWhole = 2;

    /// <summary>Beginnings of words that happen to begin with a stem of another meaning.</summary>
    private static readonly string[] Unrelated = ["address", "bitwise", "country", "countries", "event", "formula", "linear", "minus", "minute", "partic", "restaur", "signif", "summer"];

    private readonly HashSet<string> _words;

    /// <summary>All words in order, for stems of two words.</summary>
    private readonly string[] _text;

    private Words(IEnumerable<string> words, string[] text) => (_words, _text) = ([.. words], text);

    public static Words Of(string text)
    {
        var words = InOrder(text);
        return new(words, words);
    }

    /// <summary>
    /// The words of a problem: those of its name and of its description; of a long description only those of its first line
    /// and those that come again and again, since a story has every word once.
    /// </summary>
    public static Words Of(SynthesisProblem problem)
    {
        var description = InOrder(problem.Description);
        var fewest = Math.Min(MostOccurrencesAsked, 1 + (description.Length / WordsOfStory));
        var title = PartsOf(problem.Description.TrimStart().Split('\n')[0]).Take(WordsOfTitle).Select(word => word.ToLowerInvariant());
        return new(
        [
            .. Of(problem.Name).All,
            .. title,
            .. description.CountBy(word => word).Where(count => count.Value >= fewest).Select(count => count.Key),
            .. FromOne().IsMatch(problem.Description) ? ["upto"] : Array.Empty<string>(),
        ],
        [.. InOrder(problem.Name), "", .. description]);
    }

    /// <summary>The words, each once.</summary>
    public IReadOnlyCollection<string> All => _words;

    /// <summary>
    /// Whether one of them begins with a stem. Of a stem such as "check digit" the words must stand beside each other, of one such as
    /// "circle+area" anywhere.
    /// </summary>
    public bool HaveStem(string stem)
    {
        if (stem.Contains('+', StringComparison.Ordinal)) return stem.Split('+').All(HaveStem);
        if (stem.Contains(' ', StringComparison.Ordinal)) return HaveBeside(stem.Split(' '));
        foreach (var word in _words)
        {
            if (Begins(word, stem)) return true;
        }

        return false;
    }

    /// <summary>Whether a word begins with a stem, or with a part of one of several words.</summary>
    public static bool BeginsWithPart(string word, string stem) =>
        stem.AsSpan().IndexOfAny(' ', '+') < 0 ? Begins(word, stem) : stem.Split(' ', '+').Any(part => Begins(word, part));

    private static bool Begins(string word, string stem) =>
        word.StartsWith(stem, StringComparison.Ordinal) && (word.Length == stem.Length || (stem.Length > LongestWhole && !WholeWords.Contains(stem)
            && !Unrelated.Any(other => other.Length > stem.Length && word.StartsWith(other, StringComparison.Ordinal))));

    private bool HaveBeside(string[] stems)
    {
        for (var start = 0; start + stems.Length <= _text.Length; start++)
        {
            var beside = 0;
            while (beside < stems.Length && Begins(_text[start + beside], stems[beside]))
                beside++;
            if (beside == stems.Length) return true;
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

    private static string[] InOrder(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    /// <summary>The parts of an identifier-like text, in order and as written.</summary>
    public static IReadOnlyList<string> PartsOf(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>"From 1 to n", "the first n".</summary>
    [GeneratedRegex(@"\b(1 to|up ?to|till|first) (the )?(\w{1,2}|number|given)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FromOne();

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|\p{Nd}+")]
    private static partial Regex Word();
}
