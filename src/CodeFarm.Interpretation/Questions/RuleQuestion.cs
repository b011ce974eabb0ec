using CodeFarm.Broth.Requirements;
using CodeFarm.Interpretation.Results;
using CodeFarm.Interpretation.Words;

namespace CodeFarm.Interpretation.Questions;

/// <summary>Asks what a vague word means.</summary>
internal static class RuleQuestion
{
    public static Question Ask(Requirement requirement, VagueWord vague, Noun? input)
    {
        var rules = vague.RulesFor(input?.Domain ?? "");
        var fragment = new YamlFragment().Description(Explained(requirement.Description, rules[0]));
        foreach (var rule in rules.Skip(1))
            fragment.Comment($"or: {rule}");
        return new Question(vague.Ask, rules, fragment.ToString());
    }

    // What stands behind a colon counts as the explanation of what stands before it.
    private static string Explained(string description, string rule)
    {
        var explained = $"{description.TrimEnd('.', ':', ' ')}: {rule}.";
        return explained.Length <= Requirement.MaxDescriptionLength ? explained : $"{rule}.";
    }
}
