using CodeFarm.Architecture.Tests.Model;

namespace CodeFarm.Architecture.Tests;

/// <summary>Small repositories in memory, to try the rules on.</summary>
internal static class Sample
{
    public static readonly Conditions Orleans = Conditions.None.And("'$(FarmRuntime)' == 'Orleans'");
    public static readonly Conditions Local = Conditions.None.And("'$(FarmRuntime)' == 'Local'");

    public static Repository Repository(params Project[] projects) => new(
        projects,
        new Dictionary<string, string>
        {
            ["Microsoft.Orleans.Sdk"] = "10.4.2",
            ["Microsoft.Orleans.Server"] = "10.4.2",
            ["Neo4j.Driver"] = "5.28.0",
        },
        null, [], new Dictionary<string, IReadOnlyList<string>>());

    public static Project Project(string path, params string[] references) =>
        new(path, [.. references.Select(name => new ProjectReference(name, Conditions.None))], [], []);

    public static Project With(this Project project, string package, Conditions conditions, string? version = null) =>
        project with { Packages = [.. project.Packages, new PackageReference(package, conditions, version)] };

    public static Project Sees(this Project project, string name, Conditions conditions, bool isAnalyzer = false) =>
        project with { Projects = [.. project.Projects, new ProjectReference(name, conditions, isAnalyzer)] };

    public static Project Downloads(this Project project, string package, string version) =>
        project with { Downloads = [new PackageReference(package, Conditions.None, version)] };

    public static Repository BuiltAgainst(this Repository repository, string project, params string[] assemblies) =>
        repository with { Built = new Dictionary<string, IReadOnlyList<string>> { [project] = assemblies } };
}
