using System.Text.RegularExpressions;

namespace CodeFarm.Architecture.Tests.Model;

/// <summary>The conditions under which an item counts: its own, and those of everything around it.</summary>
internal sealed partial record Conditions(IReadOnlyList<string> All)
{
    public static readonly Conditions None = new([]);

    /// <summary>Whether the item counts in the Orleans build only.</summary>
    public bool OrleansOnly => All.Any(condition => IsBuild(condition, "Orleans"));

    /// <summary>Whether the item counts in the Local build only.</summary>
    public bool LocalOnly => All.Any(condition => IsBuild(condition, "Local"));

    public Conditions And(string? condition) => string.IsNullOrWhiteSpace(condition) ? this : new([.. All, condition]);

    public Conditions And(Conditions others) => new([.. All, .. others.All]);

    /// <summary>"A or B" is no limit to A.</summary>
    private static bool IsBuild(string condition, string build) =>
        !Or().IsMatch(condition) && Comparison().Matches(condition).Any(match => match.Groups[1].Value == build);

    [GeneratedRegex(@"'\$\(FarmRuntime\)'\s*==\s*'(\w+)'")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\bor\b", RegexOptions.IgnoreCase)]
    private static partial Regex Or();
}
