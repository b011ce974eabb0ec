using System.Globalization;
using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Learning;

/// <summary>Names an abstraction by the words that the descriptions of its tasks share and other descriptions lack.</summary>
/// <param name="descriptions">Name and description of each task of the corpus.</param>
/// <param name="taken">Names that are in use.</param>
internal sealed class LearnedNames(IReadOnlyList<string> descriptions, IEnumerable<string> taken)
{
    private const int MostWords = 2;
    private const int MostKeywords = 4;
    private const int ShortestWord = 3;
    private const int LongestStem = 6;

    /// <summary>A word stands for an abstraction if so many of the tasks that use it have it.</summary>
    private const double LeastCoverage = 0.5;

    /// <summary>Words that are in any description.</summary>
    private static readonly HashSet<string> CommonWords =
    [
        "the", "and", "for", "with", "from", "into", "that", "this", "each", "all", "its", "are", "was", "not", "only", "whose", "which", "when",
        "given", "return", "returns", "value", "values", "text", "texts", "string", "list", "number", "numbers", "function", "task", "whether", "has", "have",
    ];

    private readonly Words[] _words = [.. descriptions.Select(Words.Of)];
    private readonly HashSet<string> _taken = [.. taken];

    /// <param name="abstraction">What to name.</param>
    /// <param name="tasks">Indexes of the tasks that use it.</param>
    public (string Name, string Summary, IReadOnlyList<string> Keywords) Of(Abstraction abstraction, IReadOnlyList<int> tasks)
    {
        var words = TypicalWords(tasks).ToArray();
        var parts = words.Length > 0 ? words.Take(MostWords) : ComponentsOf(abstraction.Body).Take(MostWords);
        var name = Identifiers.Unique(Identifiers.Pascal(string.Join(' ', parts)), _taken);
        var summary = words.Length > 0
            ? $"The part that functions about {string.Join(", ", words.Take(MostKeywords))} share."
            : $"A part that {tasks.Count.ToString(CultureInfo.InvariantCulture)} functions share.";
        return (name, summary, [.. words.Take(MostKeywords).Select(word => word.Length > LongestStem ? word[..LongestStem] : word).Distinct()]);
    }

    private IEnumerable<string> TypicalWords(IReadOnlyList<int> tasks) => tasks
        .SelectMany(task => _words[task].All)
        .Where(word => word.Length >= ShortestWord && char.IsLetter(word[0]) && !CommonWords.Contains(word))
        .CountBy(word => word)
        .Where(entry => entry.Value >= LeastCoverage * tasks.Count)
        .Select(entry => (Word: entry.Key, Score: entry.Value * Math.Log((2.0 + _words.Length) / (1 + _words.Count(words => words.All.Contains(entry.Key))))))
        .OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Word, StringComparer.Ordinal)
        .Select(entry => entry.Word);

    private static IEnumerable<string> ComponentsOf(Term body) =>
        body.SelfAndDescendants().Where(node => node.Component is not null).Select(node => node.Component!.Name).Distinct();
}
