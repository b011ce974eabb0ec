namespace CodeFarm.Architecture.Tests.Model;

/// <summary>What the rules judge.</summary>
/// <param name="Projects">Every project.</param>
/// <param name="PackageVersions">The central versions of packages.</param>
/// <param name="Solution">Paths of the projects in the solution; null where there is no solution.</param>
/// <param name="ConditionalFiles">Source files that compile differently with and without ORLEANS.</param>
/// <param name="Built">The assemblies that a built project refers to, by the project's name.</param>
internal sealed record Repository(
    IReadOnlyList<Project> Projects,
    IReadOnlyDictionary<string, string> PackageVersions,
    IReadOnlyList<string>? Solution,
    IReadOnlyList<string> ConditionalFiles,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Built)
{
    /// <summary>The members of our own types that a built project uses, such as <c>CandidateCompiler.Compile</c>, by the project's name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Members { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public Project? Find(string name) => Projects.FirstOrDefault(project => project.Name == name);

    /// <summary>Every project that a project's code can see, with the way that leads there.</summary>
    public IEnumerable<(string Name, string Way)> Reachable(Project from)
    {
        var seen = new HashSet<string>();
        var next = new Queue<(Project Project, string Way)>([(from, from.Name)]);
        while (next.TryDequeue(out var current))
        {
            foreach (var reference in current.Project.Projects.Where(reference => !reference.IsAnalyzer))
            {
                if (!seen.Add(reference.Name))
                    continue;
                var way = $"{current.Way} -> {reference.Name}";
                yield return (reference.Name, way);
                if (Find(reference.Name) is { } project)
                    next.Enqueue((project, way));
            }
        }
    }
}
