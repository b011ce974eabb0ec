using System.Text.RegularExpressions;
using CodeFarm.Architecture.Tests.Model;

namespace CodeFarm.Architecture.Tests.Rules;

/// <summary>The Local build needs no package of a cluster, and every version stands in one place.</summary>
internal static partial class PackageRules
{
    private const string FidelityTests = "CodeFarm.Fidelity.Tests";
    private const string OrleansAbstractions = "Microsoft.Orleans.Core.Abstractions";
    private const string OrleansSdk = "Microsoft.Orleans.Sdk";

    public static IEnumerable<string> ClusterPackagesAreForOrleansOnly(Repository repository)
    {
        foreach (var project in repository.Projects)
        {
            foreach (var package in project.Packages.Where(package => Layers.IsClusterPackage(package.Id)))
            {
                if (!package.Conditions.OrleansOnly)
                    yield return $"{project.Name} references {package.Id} in every build; put it under "
                        + "Condition=\"'$(FarmRuntime)' == 'Orleans'\".";
            }
        }
    }

    public static IEnumerable<string> ClusterPackagesArePinned(Repository repository)
    {
        foreach (var project in repository.Projects)
        {
            foreach (var package in project.Packages.Where(package => Layers.IsClusterPackage(package.Id)))
            {
                if (!repository.PackageVersions.ContainsKey(package.Id))
                    yield return $"{project.Name} references {package.Id}, which Directory.Packages.props does not pin.";
                if (package.Version is not null)
                    yield return $"{project.Name} says version {package.Version} of {package.Id} itself; Directory.Packages.props does.";
            }
        }

        foreach (var (id, version) in repository.PackageVersions.Where(entry => Layers.IsClusterPackage(entry.Key)))
        {
            if (!ExactVersion().IsMatch(version))
                yield return $"Directory.Packages.props has '{version}' for {id}; pin one version.";
        }
    }

    /// <summary>A download is not seen by any code. Only the fidelity test has one: it reads the version that the farm uses.</summary>
    public static IEnumerable<string> DownloadsAreForTheFidelityTest(Repository repository)
    {
        foreach (var project in repository.Projects)
        {
            foreach (var package in project.Downloads.Where(package => Layers.IsClusterPackage(package.Id)))
            {
                if (project.Name != FidelityTests || package.Id != OrleansAbstractions)
                    yield return $"{project.Name} downloads {package.Id}; only {FidelityTests} downloads a package of a cluster.";
                else if (package.Version != $"[{repository.PackageVersions.GetValueOrDefault(OrleansSdk)}]")
                    yield return $"{project.Name} compares with {package.Version} of {package.Id}; the farm uses "
                        + $"[{repository.PackageVersions.GetValueOrDefault(OrleansSdk)}].";
            }
        }
    }

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex ExactVersion();
}
