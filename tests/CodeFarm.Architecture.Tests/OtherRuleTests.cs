using CodeFarm.Architecture.Tests.Model;
using CodeFarm.Architecture.Tests.Rules;
using static CodeFarm.Architecture.Tests.Sample;

namespace CodeFarm.Architecture.Tests;

public class OtherRuleTests
{
    private static readonly Project Silo = Project("silos/CodeFarm.Silo/CodeFarm.Silo.csproj");

    [Theory]
    [InlineData("Microsoft.Orleans.Server")]
    [InlineData("Neo4j.Driver")]
    [InlineData("Microsoft.SemanticKernel.Core")]
    [InlineData("TorchSharp-cuda-linux")]
    [InlineData("OpenTelemetry.Extensions.Hosting")]
    public void A_package_of_a_cluster_stands_under_the_condition(string package)
    {
        Assert.Single(PackageRules.ClusterPackagesAreForOrleansOnly(Repository(Silo.With(package, Conditions.None))));
        Assert.Single(PackageRules.ClusterPackagesAreForOrleansOnly(Repository(Silo.With(package, Local))));
        Assert.Empty(PackageRules.ClusterPackagesAreForOrleansOnly(Repository(Silo.With(package, Orleans))));
    }

    [Fact]
    public void Any_other_package_needs_no_condition()
    {
        Assert.Empty(PackageRules.ClusterPackagesAreForOrleansOnly(Repository(Silo.With("System.CommandLine", Conditions.None))));
    }

    [Theory]
    [InlineData("'$(FarmRuntime)' == 'Orleans'", true)]
    [InlineData(" '$(FarmRuntime)'=='Orleans' and '$(Gpu)' == 'true' ", true)]
    [InlineData("'$(FarmRuntime)' == 'Orleans' or '$(Gpu)' == 'true'", false)]
    [InlineData("'$(FarmRuntime)' != 'Orleans'", false)]
    [InlineData("'$(Gpu)' == 'Orleans'", false)]
    public void A_condition_limits_to_Orleans_only_if_nothing_else_suffices(string condition, bool limits)
    {
        Assert.Equal(limits, Conditions.None.And(condition).OrleansOnly);
    }

    [Fact]
    public void A_package_of_a_cluster_has_a_central_version()
    {
        Assert.Single(PackageRules.ClusterPackagesArePinned(Repository(Silo.With("Microsoft.Orleans.Reminders", Orleans))));
        Assert.Single(PackageRules.ClusterPackagesArePinned(Repository(Silo.With("Microsoft.Orleans.Server", Orleans, "10.4.1"))));
        Assert.Empty(PackageRules.ClusterPackagesArePinned(Repository(Silo.With("Microsoft.Orleans.Server", Orleans))));
    }

    [Theory]
    [InlineData("10.*")]
    [InlineData("[10.4.2,)")]
    [InlineData("")]
    public void A_central_version_is_one_version(string version)
    {
        var repository = Repository(Silo) with
        {
            PackageVersions = new Dictionary<string, string> { ["Microsoft.Orleans.Server"] = version },
        };

        Assert.Single(PackageRules.ClusterPackagesArePinned(repository));
    }

    [Fact]
    public void Only_the_fidelity_test_downloads_and_it_downloads_the_version_in_use()
    {
        const string Package = "Microsoft.Orleans.Core.Abstractions";
        var fidelity = Project("tests/CodeFarm.Fidelity.Tests/CodeFarm.Fidelity.Tests.csproj");

        Assert.Empty(PackageRules.DownloadsAreForTheFidelityTest(Repository(fidelity.Downloads(Package, "[10.4.2]"))));
        Assert.Single(PackageRules.DownloadsAreForTheFidelityTest(Repository(fidelity.Downloads(Package, "[10.4.1]"))));
        Assert.Single(PackageRules.DownloadsAreForTheFidelityTest(Repository(Silo.Downloads(Package, "[10.4.2]"))));
    }

    [Fact]
    public void Only_listed_files_ask_for_the_runtime()
    {
        var allowed = new Dictionary<string, string> { ["silos/CodeFarm.Silo/Host.cs"] = "hosting" };
        var offending = Repository(Silo) with { ConditionalFiles = ["silos/CodeFarm.Silo/Host.cs", "grains/CodeFarm.Grains/TaskGrain.cs"] };
        var stale = Repository(Silo);

        var violation = Assert.Single(ConditionalCodeRules.OnlyHostingAndFixturesAskForTheRuntime(offending, allowed));

        Assert.StartsWith("grains/CodeFarm.Grains/TaskGrain.cs", violation, StringComparison.Ordinal);
        Assert.Single(ConditionalCodeRules.OnlyHostingAndFixturesAskForTheRuntime(stale, allowed));
    }

    [Fact]
    public void Every_project_is_in_the_solution_and_nothing_else()
    {
        var repository = Repository(Silo);

        Assert.Empty(SolutionRules.EveryProjectIsInTheSolution(repository));
        Assert.Empty(SolutionRules.EveryProjectIsInTheSolution(repository with { Solution = [Silo.Path] }));
        Assert.Equal(2, SolutionRules.EveryProjectIsInTheSolution(repository with { Solution = ["src/Gone/Gone.csproj"] }).Count());
    }

    [Theory]
    [InlineData("grains/CodeFarm.Grains/CodeFarm.Grains.csproj", "CandidateCompiler.Compile")]
    [InlineData("silos/CodeFarm.Silo/CodeFarm.Silo.csproj", "InProcessCompiler..ctor")]
    [InlineData("src/CodeFarm.Evaluation/CodeFarm.Evaluation.csproj", "ValidationPolicy.Recheck")]
    public void Nothing_that_a_silo_loads_parses_a_source(string project, string member)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var repository = Repository(Project(project)) with
        {
            Members = new Dictionary<string, IReadOnlyList<string>> { [name] = [member, "ValidationPolicy.Judge"] },
        };

        Assert.Contains(member, Assert.Single(CompilerRules.OnlyWorkersParse(repository)), StringComparison.Ordinal);
        Assert.Single(CompilerRules.OnlyWorkersParse(Repository(Project(project)).BuiltAgainst(name, "System.Runtime", "Microsoft.CodeAnalysis.CSharp")));
    }

    [Fact]
    public void The_compile_worker_parses()
    {
        var worker = Project("src/CodeFarm.Compilation.Worker/CodeFarm.Compilation.Worker.csproj");

        Assert.Empty(CompilerRules.OnlyWorkersParse(Repository(worker).BuiltAgainst(worker.Name, "Microsoft.CodeAnalysis.CSharp")));
    }
}
