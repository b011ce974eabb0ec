using CodeFarm.Interpretation.Results;
using CodeFarm.Interpretation.Words;

namespace CodeFarm.Interpretation.Questions;

/// <summary>Asks what a vague word means.</summary>
internal static class RuleQuestion
{
    public static Question Ask(VagueWord vague, Noun? input)
    {
        var rules = vague.RulesFor(input?.Domain ?? "");
        var fragment = new YamlFragment().Description(Sentence(rules[0]));
        foreach (var rule in rules.Skip(1))
            fragment.Comment("or: " + Sentence(rule));
        return new Question(vague.Ask, rules, fragment.ToString());
    }

    private static string Sentence(string rule) => char.ToUpperInvariant(rule[0]) + rule[1..] + ".";
}
