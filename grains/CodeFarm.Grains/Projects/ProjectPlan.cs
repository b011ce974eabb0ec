using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Projects;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Grains.Projects;

/// <summary>What uses what within a project.</summary>
internal static class ProjectPlan
{
    private const int HashLength = 10;

    /// <summary>The requirements, each after those that it uses, and otherwise as they were given.</summary>
    /// <exception cref="FarmException">There is none, two have one name, or some use each other in a circle.</exception>
    public static ImmutableArray<Requirement> Order(Project project)
    {
        if (project.Requirements.IsDefaultOrEmpty)
            throw Invalid(project, "has no requirements. Give it at least one.");
        var byName = new Dictionary<string, Requirement>(StringComparer.Ordinal);
        foreach (var requirement in project.Requirements)
        {
            if (!byName.TryAdd(requirement.Name, requirement))
                throw Invalid(project, $"has two requirements named '{requirement.Name}'. Rename one of them.");
        }

        var ordered = ImmutableArray.CreateBuilder<Requirement>(byName.Count);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        foreach (var requirement in project.Requirements)
            Visit(requirement);
        return ordered.MoveToImmutable();

        // Depth first; what is met again while its own uses are still being visited closes a circle.
        void Visit(Requirement requirement)
        {
            if (done.Contains(requirement.Name))
                return;
            var start = path.IndexOf(requirement.Name);
            path.Add(requirement.Name);
            if (start >= 0)
            {
                throw Invalid(
                    project, $"cannot be grown: its requirements use each other in a circle, {string.Join(" -> ", path[start..])}. Remove one of these uses.");
            }

            foreach (var used in UsesWithin(requirement, byName.ContainsKey))
                Visit(byName[used]);
            path.RemoveAt(path.Count - 1);
            done.Add(requirement.Name);
            ordered.Add(requirement);
        }
    }

    /// <summary>What a requirement uses of its own project; other functions must be there already.</summary>
    public static IEnumerable<string> UsesWithin(Requirement requirement, Func<string, bool> isOfProject) =>
        requirement.Uses.Where(isOfProject).Distinct(StringComparer.Ordinal);

    /// <summary>The task of a requirement: the same content leads to the same task, so that a crash leads to no second one.</summary>
    public static string TaskIdOf(string project, Requirement requirement)
    {
        var content = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(requirement));
        return $"{project}-{requirement.Name}-{Convert.ToHexStringLower(content)[..HashLength]}";
    }

    private static FarmException Invalid(Project project, string problem) =>
        new(FarmErrors.ProjectInvalid, $"Project '{project.Name}' {problem}");
}
