using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// The words of a description that speak of components. An answer is likelier to be the one meant if, of every such word,
/// it has a component: of two that agree on the examples, "the sum of the even numbers" is the one that tests for even.
/// </summary>
internal sealed class DescribedWords
{
    /// <summary>What an answer costs more for each word that none of its components explains, and for all of them at most.</summary>
    private const int CostOfWord = 2;
    private const int MostCost = 8;

    /// <summary>A word that so many kinds of components share says nothing.</summary>
    private const int MostMeanings = 9;

    private readonly string[] _words;

    public DescribedWords(SynthesisProblem problem, IReadOnlyList<Component> components)
    {
        var keywords = components.DistinctBy(component => component.Name).Select(component => component.Keywords).ToArray();
        _words =
        [
            .. Words.Of($"{problem.Name} {problem.Description}").All
                .Where(word => keywords.Count(stems => Explain(stems, word)) is > 0 and <= MostMeanings),
        ];
    }

    public int CostOfUnexplained(Term term)
    {
        var stems = term.SelfAndDescendants().Where(node => node.Component is not null).SelectMany(node => node.Component!.Keywords).Distinct().ToArray();
        return Math.Min(MostCost, CostOfWord * _words.Count(word => !Explain(stems, word)));
    }

    private static bool Explain(IReadOnlyList<string> stems, string word) =>
        stems.Any(stem => word.StartsWith(stem, StringComparison.Ordinal));
}
