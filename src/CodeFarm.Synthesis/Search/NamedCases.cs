using System.Text.RegularExpressions;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Texts that the description names, between quotes or in capitals, and that stand alone in an example: special cases which an
/// answer that means them has as constants.
/// </summary>
internal sealed partial class NamedCases
{
    /// <summary>What an answer costs more for each that it does not have, and for all of them at most.</summary>
    private const int CostOfCase = 3;
    private const int MostCost = 6;

    private readonly string[] _cases;

    public NamedCases(ExampleSet examples, string description)
    {
        var texts = examples.Inputs.SelectMany(inputs => inputs).Concat(examples.Outputs).OfType<string>().ToHashSet(StringComparer.Ordinal);
        _cases = [.. Named().Matches(description).Select(match => match.Groups["text"].Value).Distinct().Where(texts.Contains)];
    }

    public int CostOfMissing(Term term)
    {
        if (_cases.Length == 0) return 0;
        var constants = term.SelfAndDescendants().Select(node => node.Constant).OfType<string>().ToArray();
        return Math.Min(MostCost, CostOfCase * _cases.Count(named => !constants.Any(constant => constant.Contains(named, StringComparison.Ordinal))));
    }

    [GeneratedRegex("""["'“‘`](?<text>[^"'”’`]{1,40})["'”’`]|(?<!\w)(?<text>\p{Lu}{2,})(?!\w)""")]
    private static partial Regex Named();
}
