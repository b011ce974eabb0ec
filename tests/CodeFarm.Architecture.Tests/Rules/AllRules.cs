using CodeFarm.Architecture.Tests.Model;

namespace CodeFarm.Architecture.Tests.Rules;

/// <summary>Every rule of the architecture.</summary>
internal static class AllRules
{
    public static IEnumerable<string> Violations(Repository repository) =>
    [
        .. DependencyRules.Contracts(repository),
        .. DependencyRules.Domain(repository),
        .. DependencyRules.Synthesis(repository),
        .. DependencyRules.Grains(repository),
        .. DependencyRules.Gateway(repository),
        .. CompilerRules.OnlyWorkersParse(repository),
        .. PackageRules.ClusterPackagesAreForOrleansOnly(repository),
        .. PackageRules.ClusterPackagesArePinned(repository),
        .. PackageRules.DownloadsAreForTheFidelityTest(repository),
        .. ConditionalCodeRules.OnlyHostingAndFixturesAskForTheRuntime(repository, ConditionalCodeRules.Allowed),
        .. SolutionRules.EveryProjectIsInTheSolution(repository),
    ];
}
