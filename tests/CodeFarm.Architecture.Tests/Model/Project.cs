namespace CodeFarm.Architecture.Tests.Model;

/// <summary>A reference to another project. An analyzer runs in the compiler; nothing of it is seen by the code.</summary>
internal sealed record ProjectReference(string Name, Conditions Conditions, bool IsAnalyzer = false);

/// <summary>A reference to a package, or its download; <paramref name="Version"/> is what the project itself says.</summary>
internal sealed record PackageReference(string Id, Conditions Conditions, string? Version = null);

/// <summary>A project, with everything that its own file and the files it imports say.</summary>
/// <param name="Path">Relative to the repository, with slashes.</param>
internal sealed record Project(
    string Path,
    IReadOnlyList<ProjectReference> Projects,
    IReadOnlyList<PackageReference> Packages,
    IReadOnlyList<PackageReference> Downloads)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
