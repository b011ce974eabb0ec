using System.Text.RegularExpressions;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// The words of a description that speak of components. An answer is likelier to be the one meant if, of every such word,
/// it has a component: of two that agree on the examples, "the sum of the even numbers" is the one that tests for even.
/// </summary>
internal sealed partial class DescribedWords
{
    /// <summary>What an answer costs more for each word that none of its components explains, and for all of them at most.</summary>
    private const int CostOfWord = 2;
    private const int MostCost = 12;

    /// <summary>What it costs more for a word that so few kinds of components share: "prime" can mean nothing else.</summary>
    private const int CostOfTerm = 5;
    private const int FewMeanings = 3;

    /// <summary>A word that so many kinds of components share says nothing.</summary>
    private const int MostMeanings = 9;

    /// <summary>Words that every sentence has, whatever it speaks of.</summary>
    private static readonly string[] FunctionWords =
    [
        "and", "or", "of", "by", "from", "has", "up", "with", "that", "which", "where", "all", "each", "every", "find", "number", "numbers", "natural", "integer", "integers",
        "value", "values", "sequence", "set", "lists", "arrays", "dictionary", "name", "path", "case",
    ];

    private readonly Dictionary<string, int> _words;

    public DescribedWords(SynthesisProblem problem, IReadOnlyList<Component> components)
    {
        var keywords = components.DistinctBy(component => component.Name).Select(component => component.Keywords).ToArray();
        _words = Words.Of(problem with { Description = Asides().Replace(problem.Description, "") }).All.Except(FunctionWords)
            .Select(word => (Word: word, Meanings: keywords.Count(stems => Explain(stems, word))))
            .Where(entry => entry.Meanings is > 0 and <= MostMeanings)
            .ToDictionary(entry => entry.Word, entry => entry.Meanings <= FewMeanings ? CostOfTerm : CostOfWord);
    }

    public int CostOfUnexplained(Term term)
    {
        var stems = term.SelfAndDescendants().Where(node => node.Component is not null).SelectMany(node => node.Component!.Keywords).Distinct().ToArray();
        return Math.Min(MostCost, _words.Where(word => !Explain(stems, word.Key)).Sum(word => word.Value));
    }

    /// <summary>Whether one of the words that count speaks of a component.</summary>
    public bool SpeakOf(Component component) => _words.Keys.Any(word => Explain(component.Keywords, word));

    private static bool Explain(IReadOnlyList<string> stems, string word)
    {
        for (var index = 0; index < stems.Count; index++)
        {
            if (Words.BeginsWithPart(word, stems[index])) return true;
        }

        return false;
    }

    /// <summary>
    /// "Whether it holds or not" speaks of no choice, what is said of the inputs is nothing to do (that a list is sorted), and how
    /// somebody else did it says little of what it gives.
    /// </summary>
    [GeneratedRegex(@" or not\b|\bsorted (?=(arrays?|lists?|sequences?)\b)|\b(by )?using (an? |the )?(\w+ ){0,3}(operators?|functions?|algorithms?|modules?|recursion|regex|loops?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asides();
}
