using System.Text.RegularExpressions;
using System.Xml.Linq;
using CodeFarm.Architecture.Tests.Model;

namespace CodeFarm.Architecture.Tests.Reading;

/// <summary>
/// Reads a project as MSBuild would: its file, the files that it imports, and the Directory.Build files above it. References
/// keep the conditions of everything around them; no condition is decided here.
/// </summary>
internal sealed partial class ProjectReader(string root)
{
    private readonly List<ProjectReference> _projects = [];
    private readonly List<PackageReference> _packages = [];
    private readonly List<PackageReference> _downloads = [];
    private readonly HashSet<string> _read = [];
    private readonly Dictionary<string, string> _properties = [];

    public static Project Read(string root, string path)
    {
        var reader = new ProjectReader(root);
        var folder = Path.GetDirectoryName(path)!;
        reader.ReadNearest(folder, "Directory.Build.props");
        reader.ReadFile(path, Conditions.None);
        reader.ReadNearest(folder, "Directory.Build.targets");
        return new Project(
            Path.GetRelativePath(root, path).Replace('\\', '/'), reader._projects, reader._packages, reader._downloads);
    }

    private void ReadNearest(string? folder, string name)
    {
        while (folder is not null && folder.StartsWith(root, StringComparison.Ordinal))
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path))
            {
                ReadFile(path, Conditions.None);
                return;
            }

            folder = Path.GetDirectoryName(folder);
        }
    }

    private void ReadFile(string path, Conditions conditions)
    {
        if (!_read.Add(path) || !File.Exists(path))
            return;
        foreach (var element in XDocument.Load(path).Root!.Elements())
            ReadElement(element, path, conditions);
    }

    private void ReadElement(XElement element, string path, Conditions around)
    {
        var conditions = around.And((string?)element.Attribute("Condition"));
        switch (element.Name.LocalName)
        {
            case "Import":
                Import((string?)element.Attribute("Project") ?? "", path, conditions);
                return;
            case "PropertyGroup":
                foreach (var property in element.Elements().Where(property => !property.HasElements))
                    _properties[property.Name.LocalName] = property.Value;
                return;
            case "ProjectReference":
                _projects.AddRange(Names(element).Select(name => new ProjectReference(
                    Path.GetFileNameWithoutExtension(name.Replace('\\', '/')), conditions,
                    Says(element, "OutputItemType", "Analyzer") && Says(element, "ReferenceOutputAssembly", "false"))));
                return;
            case "PackageReference":
                _packages.AddRange(Names(element).Select(id => new PackageReference(id, conditions, Version(element))));
                return;
            case "PackageDownload":
                _downloads.AddRange(Names(element).Select(id => new PackageReference(id, conditions, Version(element))));
                return;
            default:
                // ItemGroup, Choose, When, Otherwise, ImportGroup, Target.
                foreach (var child in element.Elements())
                    ReadElement(child, path, conditions);
                return;
        }
    }

    private void Import(string project, string path, Conditions conditions)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (FileAbove().Match(project) is { Success: true } above)
        {
            ReadNearest(Path.GetDirectoryName(folder), above.Groups[1].Value);
            return;
        }

        var relative = project.Replace("$(MSBuildThisFileDirectory)", folder + "/", StringComparison.Ordinal).Replace('\\', '/');
        if (!relative.Contains('$', StringComparison.Ordinal))
            ReadFile(Path.GetFullPath(Path.Combine(folder, relative)), conditions);
    }

    /// <summary>An Update or a Remove names no new reference.</summary>
    private static string[] Names(XElement element) =>
        ((string?)element.Attribute("Include") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private string? Version(XElement element)
    {
        var version = (string?)element.Attribute("Version") ?? (string?)element.Attribute("VersionOverride")
            ?? (string?)element.Element("Version") ?? (string?)element.Element("VersionOverride");
        return version is null
            ? null
            : Property().Replace(version, match => _properties.GetValueOrDefault(match.Groups[1].Value, match.Value));
    }

    private static bool Says(XElement element, string name, string value) => string.Equals(
        (string?)element.Attribute(name) ?? (string?)element.Element(name), value, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"GetPathOfFileAbove\('([^']+)'")]
    private static partial Regex FileAbove();

    [GeneratedRegex(@"\$\((\w+)\)")]
    private static partial Regex Property();
}
