using System.Globalization;
using System.Text.RegularExpressions;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// The words of a description that speak of components. An answer is likelier to be the one meant if, of every such word,
/// it has a component: of two that agree on the examples, "the sum of the even numbers" is the one that tests for even, and "longer than
/// 12" the one with a 12.
/// </summary>
internal sealed partial class DescribedWords
{
    /// <summary>What an answer costs more for each word that none of its components explains, and for all of them at most.</summary>
    private const int CostOfWord = 2;
    private const int MostCost = 12;

    /// <summary>What it costs more for a word that so few kinds of components share, "prime" can mean nothing else, and for numbers.</summary>
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

    private readonly Words _said;
    private readonly Dictionary<string, int> _words;
    private readonly int[] _numbers;

    public DescribedWords(SynthesisProblem problem, IReadOnlyList<Component> components)
    {
        var keywords = components.DistinctBy(component => component.Name).Select(component => component.Keywords).ToArray();
        _numbers = [.. Number().Matches(problem.Description).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).Distinct()];
        _said = Words.Of(problem with { Description = Asides().Replace(problem.Description, "") });
        _words = _said.All.Except(FunctionWords)
            .Select(word => (Word: word, Meanings: keywords.Count(stems => Explain(stems, word))))
            .Where(entry => entry.Meanings is > 0 and <= MostMeanings)
            .ToDictionary(entry => entry.Word, entry => entry.Meanings <= FewMeanings ? CostOfTerm : CostOfWord);
    }

    public int CostOfUnexplained(Term term)
    {
        var stems = term.SelfAndDescendants().Where(node => node.Component is not null).SelectMany(node => node.Component!.Keywords).Distinct().ToArray();
        var texts = term.SelfAndDescendants().Select(node => node.Constant).OfType<string>().ToArray();
        var unexplained = _words.Where(word => !Explain(stems, word.Key) && !texts.Any(text => SymbolNames.IsNameIn(text, word.Key))).Sum(word => word.Value);
        return Math.Min(MostCost, unexplained) + (Array.TrueForAll(_numbers, number => Has(term, number)) ? 0 : CostOfTerm);
    }

    /// <summary>Whether one of the words that count speaks of a component.</summary>
    public bool SpeakOf(Component component) => _words.Keys.Any(word => Explain(component.Keywords, word));

    /// <summary>Whether a constant is a number, or next to it: "longer than 12" may be written as 13 or more.</summary>
    private static bool Has(Term term, int number) => term.SelfAndDescendants().Any(node => IsIn(node.Constant, number));

    private static bool IsIn(object? constant, int number) => constant switch
    {
        string text => text.Contains(number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        int or long or double => Math.Abs(Convert.ToDouble(constant, CultureInfo.InvariantCulture) - number) <= 1,
        Array list => list.Cast<object>().Any(item => IsIn(item, number)),
        _ => false,
    };

    /// <summary>Whether a word begins with one of the stems, or a part of one; of one whose words must stand beside each other, only if they do.</summary>
    private bool Explain(IReadOnlyList<string> stems, string word)
    {
        for (var index = 0; index < stems.Count; index++)
        {
            if (Words.BeginsWithPart(word, stems[index]) && (!stems[index].Contains(' ', StringComparison.Ordinal) || _said.HaveStem(stems[index]))) return true;
        }

        return false;
    }

    /// <summary>A number of several digits: one of a single digit is often no constant ("2 lists"), and of a percentage it is the hundredth part.</summary>
    [GeneratedRegex(@"(?<![\w.,])[1-9]\d{1,8}(?!\w|[.,]\d| ?(%|percent))")]
    private static partial Regex Number();

    /// <summary>
    /// "Whether it holds or not" speaks of no choice, what is said of the inputs is nothing to do (that a list is sorted), and how
    /// somebody else did it says little of what it gives.
    /// </summary>
    [GeneratedRegex(@" or not\b|\bsorted (?=(arrays?|lists?|sequences?)\b)|\b(by )?using (an? |the )?(\w+ ){0,3}(operators?|functions?|algorithms?|modules?|recursion|regex|loops?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asides();
}
