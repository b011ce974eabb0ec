using CodeFarm.Architecture.Tests.Model;

namespace CodeFarm.Architecture.Tests.Rules;

/// <summary>Who may see whom. Each rule returns its violations as sentences.</summary>
internal static class DependencyRules
{
    /// <summary>Contracts sees the API of the runtime and nothing else of ours.</summary>
    public static IEnumerable<string> Contracts(Repository repository)
    {
        if (repository.Find(Layers.Contracts) is not { } contracts)
            yield break;
        foreach (var reference in contracts.Projects.Where(reference => !reference.IsAnalyzer))
        {
            if (reference.Name != Layers.LocalRuntime)
                yield return $"{contracts.Name} references {reference.Name}; it may see nothing of ours but the API of the runtime.";
            else if (!reference.Conditions.LocalOnly)
                yield return $"{contracts.Name} references {reference.Name} in every build; it may in the Local build only.";
        }

        foreach (var package in contracts.Packages.Where(package => Layers.IsClusterPackage(package.Id)))
        {
            if (!Layers.IsRuntimeApi(package.Id))
                yield return $"{contracts.Name} references {package.Id}; of Orleans it may see the API only.";
        }

        foreach (var assembly in Built(repository, contracts).Where(Layers.IsOurs))
        {
            if (assembly != Layers.LocalRuntime)
                yield return $"{contracts.Name} was built against {assembly}; it may see nothing of ours but the API of the runtime.";
        }
    }

    /// <summary>Domain libraries are plain C#: neither directly nor through others do they see a runtime or what runs on it.</summary>
    public static IEnumerable<string> Domain(Repository repository)
    {
        foreach (var project in repository.Projects.Where(project => Layers.IsDomain(project.Name)))
        {
            foreach (var (name, way) in repository.Reachable(project).Where(other => IsAboveDomain(repository, other.Name)))
                yield return $"{way}: a domain library never sees {name}, which has to do with the runtime.";
            foreach (var package in project.Packages.Where(package => Layers.IsOrleans(package.Id)))
                yield return $"{project.Name} references {package.Id}: a domain library never sees Orleans.";
            foreach (var assembly in Built(repository, project).Where(assembly => IsAboveDomain(repository, assembly)))
                yield return $"{project.Name} was built against {assembly}: a domain library never sees the runtime.";
        }
    }

    /// <summary>The synthesizer depends on nothing of the farm, not even on an analyzer.</summary>
    public static IEnumerable<string> Synthesis(Repository repository)
    {
        if (repository.Find(Layers.Synthesis) is not { } synthesis)
            yield break;
        foreach (var reference in synthesis.Projects)
            yield return $"{synthesis.Name} references {reference.Name}; it references no project.";
        foreach (var assembly in Built(repository, synthesis).Where(Layers.IsOurs))
            yield return $"{synthesis.Name} was built against {assembly}; it references no project.";
    }

    /// <summary>Grains do not know who hosts them or who shows them.</summary>
    public static IEnumerable<string> Grains(Repository repository)
    {
        foreach (var project in repository.Projects.Where(project => project.IsIn("grains")))
        {
            foreach (var (name, way) in repository.Reachable(project).Where(other => IsAboveGrains(repository, other.Name)))
                yield return $"{way}: grains never see {name}.";
            foreach (var assembly in Built(repository, project).Where(assembly => IsAboveGrains(repository, assembly)))
                yield return $"{project.Name} was built against {assembly}: grains never see it.";
        }
    }

    /// <summary>The gateway is a client like any other.</summary>
    public static IEnumerable<string> Gateway(Repository repository)
    {
        if (repository.Find(Layers.Gateway) is not { } gateway)
            yield break;
        foreach (var reference in gateway.Projects.Where(reference => !reference.IsAnalyzer))
        {
            if (reference.Name is not (Layers.Contracts or Layers.Client))
                yield return $"{gateway.Name} references {reference.Name}; it sees {Layers.Contracts} and {Layers.Client} only.";
        }

        // The contracts' interfaces derive from those of the runtime, so its assembly is named wherever they are used.
        foreach (var assembly in Built(repository, gateway).Where(Layers.IsOurs))
        {
            if (assembly is not (Layers.Contracts or Layers.Client or Layers.LocalRuntime))
                yield return $"{gateway.Name} was built against {assembly}; it sees {Layers.Contracts} and {Layers.Client} only.";
        }
    }

    private static bool IsAboveDomain(Repository repository, string name) =>
        Layers.IsRuntime(name) || Layers.IsGrains(name) || name == Layers.Contracts || IsAboveGrains(repository, name);

    private static bool IsAboveGrains(Repository repository, string name) =>
        Layers.IsFace(name) || repository.Find(name) is { } project && project.IsIn("silos");

    private static IReadOnlyList<string> Built(Repository repository, Project project) =>
        repository.Built.TryGetValue(project.Name, out var assemblies) ? assemblies : [];
}
