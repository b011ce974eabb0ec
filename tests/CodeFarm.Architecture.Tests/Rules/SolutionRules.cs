using CodeFarm.Architecture.Tests.Model;

namespace CodeFarm.Architecture.Tests.Rules;

/// <summary>The solution holds every project, so that "build everything" means everything.</summary>
internal static class SolutionRules
{
    /// <summary>Nothing to say before there is a solution.</summary>
    public static IEnumerable<string> EveryProjectIsInTheSolution(Repository repository)
    {
        if (repository.Solution is not { } solution)
            yield break;
        var projects = repository.Projects.Select(project => project.Path).ToArray();
        foreach (var path in projects.Except(solution, StringComparer.Ordinal))
            yield return $"{path} is not in CodeFarm.sln; add it with: dotnet sln add {path}";
        foreach (var path in solution.Except(projects, StringComparer.Ordinal))
            yield return $"CodeFarm.sln has {path}, which does not exist.";
    }
}
