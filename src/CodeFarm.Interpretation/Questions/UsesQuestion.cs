using CodeFarm.Broth;
using CodeFarm.Broth.Requirements;
using CodeFarm.Interpretation.Results;

namespace CodeFarm.Interpretation.Questions;

/// <summary>Asks about functions that the requirement builds upon and that do not exist.</summary>
internal static class UsesQuestion
{
    public static Question? Ask(Requirement requirement, IReadOnlyList<KnownFunction> functions)
    {
        string[] known = [.. functions.Select(function => function.Name).Where(name => name != requirement.Name)];
        string[] unknown = [.. requirement.Uses.Except(known, StringComparer.Ordinal)];
        if (unknown.Length == 0)
            return null;
        var nearest = unknown.ToDictionary(name => name, name => Nearest.To(name, known), StringComparer.Ordinal);
        var sentences = unknown.Select(name => nearest[name] is { } near
            ? $"There is no function '{name}': did you mean '{near}'?"
            : $"There is no function '{name}': will you have it grown first, or do without it?");
        var corrected = requirement.Uses.Select(name => nearest.TryGetValue(name, out var near) ? near : name)
            .OfType<string>().Distinct(StringComparer.Ordinal);
        return new Question(
            string.Join(' ', sentences), [.. nearest.Values.OfType<string>()], new YamlFragment().Uses(corrected).ToString());
    }
}
