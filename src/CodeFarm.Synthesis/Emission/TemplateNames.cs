using System.Text.RegularExpressions;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Keeps the lambda parameters that a template has by itself apart from the names in its arguments.</summary>
internal static partial class TemplateNames
{
    /// <summary>The text with other names for those parameters in whose lambda an argument has the same name.</summary>
    public static string Apart(string text, IReadOnlyList<Fragment> arguments)
    {
        var arrow = text.IndexOf("=>", StringComparison.Ordinal);
        if (arrow < 0) return text;
        var inside = Placeholder().Matches(text, arrow).Select(match => arguments[match.Value[1] - '0'].Text).SelectMany(argument => Word().Matches(argument)).Select(match => match.Value).ToHashSet();
        foreach (var name in Parameter().Matches(text).Select(match => match.Value).Distinct().Where(inside.Contains).ToArray())
            text = Regex.Replace(text, $@"\b{name}\b", Identifiers.UniqueElement(name, inside));
        return text;
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\w+(?= =>)")]
    private static partial Regex Parameter();
}
