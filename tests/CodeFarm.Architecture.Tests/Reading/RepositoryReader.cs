using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CodeFarm.Architecture.Tests.Model;

namespace CodeFarm.Architecture.Tests.Reading;

/// <summary>Reads the repository from disk. Nothing is built or run for it.</summary>
internal static partial class RepositoryReader
{
    private const string SolutionFile = "CodeFarm.sln";
    private static readonly string[] BuildFolders = ["artifacts", "bin", "obj"];

    /// <param name="root">The folder of the repository.</param>
    /// <param name="output">Where this assembly was built to: the others' output is beside it.</param>
    public static Repository Read(string root, string output)
    {
        var files = Files(root).ToArray();
        var projects = files
            .Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => ProjectReader.Read(root, file))
            .ToArray();
        var conditional = files
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && HasOrleansDirective(File.ReadAllText(file)))
            .Select(file => Relative(root, file))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return new Repository(
            projects, PackageVersions(Path.Combine(root, "Directory.Packages.props")), Solution(Path.Combine(root, SolutionFile)),
            conditional, Built(projects, output, AssemblyReferences))
        {
            Members = Built(projects, output, MemberReferences),
        };
    }

    /// <summary>Whether a source has an #if or #elif that asks for ORLEANS.</summary>
    public static bool HasOrleansDirective(string source) => Directive().IsMatch(source);

    /// <summary>The paths of the projects in a solution file, with slashes.</summary>
    public static IReadOnlyList<string> SolutionProjects(string solution) =>
        [.. SolutionEntry().Matches(solution).Select(match => match.Groups[1].Value.Replace('\\', '/'))];

    private static IEnumerable<string> Files(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            yield return file;
        foreach (var child in Directory.EnumerateDirectories(folder).Where(IsSource))
        {
            foreach (var file in Files(child))
                yield return file;
        }
    }

    private static bool IsSource(string folder) =>
        Path.GetFileName(folder) is var name && !name.StartsWith('.') && !BuildFolders.Contains(name);

    private static Dictionary<string, string> PackageVersions(string path) => XDocument.Load(path)
        .Descendants("PackageVersion")
        .ToDictionary(
            element => (string)element.Attribute("Include")!, element => (string?)element.Attribute("Version") ?? "",
            StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<string>? Solution(string path) => File.Exists(path) ? SolutionProjects(File.ReadAllText(path)) : null;

    private static Dictionary<string, IReadOnlyList<string>> Built(
        Project[] projects, string output, Func<string, IReadOnlyList<string>> read)
    {
        // artifacts/Local/bin/CodeFarm.Architecture.Tests/debug/: the same for every project.
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(output));
        var bin = Path.GetFullPath(Path.Combine(output, "..", ".."));
        return projects
            .Select(project => (project.Name, Path: Path.Combine(bin, project.Name, configuration, project.Name + ".dll")))
            .Where(project => File.Exists(project.Path))
            .ToDictionary(project => project.Name, project => read(project.Path));
    }

    private static IReadOnlyList<string> AssemblyReferences(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
    }

    private static IReadOnlyList<string> MemberReferences(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return
        [
            .. reader.MemberReferences.Select(reader.GetMemberReference)
                .Where(static member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => (Type: reader.GetTypeReference((TypeReferenceHandle)member.Parent), Member: reader.GetString(member.Name)))
                .Where(used => reader.GetString(used.Type.Namespace).StartsWith("CodeFarm.", StringComparison.Ordinal))
                .Select(used => $"{reader.GetString(used.Type.Name)}.{used.Member}"),
        ];
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    [GeneratedRegex(@"^\s*#\s*(?:el)?if\b.*\bORLEANS\b", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^Project\(""[^""]*""\) = ""[^""]*"", ""([^""]+\.csproj)""", RegexOptions.Multiline)]
    private static partial Regex SolutionEntry();
}
