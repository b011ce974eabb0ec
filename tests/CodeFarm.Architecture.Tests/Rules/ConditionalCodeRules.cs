using CodeFarm.Architecture.Tests.Model;

namespace CodeFarm.Architecture.Tests.Rules;

/// <summary>Grain code is the same for both runtimes; only what starts a runtime differs.</summary>
internal static class ConditionalCodeRules
{
    /// <summary>Every file that may ask for ORLEANS, with the reason. Hosting and test fixtures only.</summary>
    public static readonly IReadOnlyDictionary<string, string> Allowed = new Dictionary<string, string>
    {
        ["tests/CodeFarm.Runtime.Tests/Farm/TestFarm.cs"] = "Starts the farm of a test on the runtime of the build.",
    };

    public static IEnumerable<string> OnlyHostingAndFixturesAskForTheRuntime(
        Repository repository, IReadOnlyDictionary<string, string> allowed)
    {
        foreach (var file in repository.ConditionalFiles.Where(file => !allowed.ContainsKey(file)))
        {
            yield return $"{file} has an #if ORLEANS; write code that runs on both, or move the difference to hosting. Hosting and "
                + $"fixtures are listed, with their reason, in {nameof(ConditionalCodeRules)}.";
        }

        foreach (var file in allowed.Keys.Where(file => !repository.ConditionalFiles.Contains(file)))
        {
            if (repository.Projects.Any(project => file.StartsWith(project.Folder + "/", StringComparison.Ordinal)))
                yield return $"{nameof(ConditionalCodeRules)} lists {file}, which has no #if ORLEANS; delete the entry.";
        }
    }
}
