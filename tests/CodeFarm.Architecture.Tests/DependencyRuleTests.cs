using CodeFarm.Architecture.Tests.Model;
using CodeFarm.Architecture.Tests.Rules;
using static CodeFarm.Architecture.Tests.Sample;

namespace CodeFarm.Architecture.Tests;

public class DependencyRuleTests
{
    private static readonly Project Runtime = Project("src/CodeFarm.LocalRuntime/CodeFarm.LocalRuntime.csproj");

    private static readonly Project Contracts = Project("src/CodeFarm.Contracts/CodeFarm.Contracts.csproj")
        .Sees("CodeFarm.LocalRuntime", Local)
        .Sees("CodeFarm.LocalRuntime.Generator", Local, isAnalyzer: true)
        .With("Microsoft.Orleans.Sdk", Orleans);

    [Fact]
    public void Contracts_may_see_the_API_of_the_runtime()
    {
        Assert.Empty(DependencyRules.Contracts(Repository(Contracts, Runtime).BuiltAgainst("CodeFarm.Contracts", "CodeFarm.LocalRuntime")));
    }

    [Fact]
    public void Contracts_may_not_see_a_domain_library()
    {
        var violations = DependencyRules.Contracts(Repository(Contracts.Sees("CodeFarm.Broth", Conditions.None)));

        Assert.Contains("CodeFarm.Broth", Assert.Single(violations), StringComparison.Ordinal);
    }

    [Fact]
    public void Contracts_may_not_see_the_local_runtime_in_every_build()
    {
        var contracts = Project("src/CodeFarm.Contracts/CodeFarm.Contracts.csproj", "CodeFarm.LocalRuntime");

        Assert.Single(DependencyRules.Contracts(Repository(contracts)));
    }

    [Fact]
    public void Contracts_may_not_see_the_server_of_Orleans()
    {
        Assert.Single(DependencyRules.Contracts(Repository(Contracts.With("Microsoft.Orleans.Server", Orleans))));
    }

    [Fact]
    public void Contracts_may_not_be_built_against_grains()
    {
        Assert.Single(DependencyRules.Contracts(Repository(Contracts).BuiltAgainst("CodeFarm.Contracts", "CodeFarm.Grains")));
    }

    [Theory]
    [InlineData("CodeFarm.Grains")]
    [InlineData("CodeFarm.Silo")]
    [InlineData("CodeFarm.LocalRuntime")]
    [InlineData("CodeFarm.Contracts")]
    [InlineData("CodeFarm.Gateway")]
    public void A_domain_library_may_not_see_the_runtime_or_what_runs_on_it(string other)
    {
        var repository = Repository(
            Project("src/CodeFarm.Sandbox.Worker/CodeFarm.Sandbox.Worker.csproj", other), Project("silos/CodeFarm.Silo/CodeFarm.Silo.csproj"));

        Assert.Single(DependencyRules.Domain(repository));
    }

    [Fact]
    public void A_domain_library_may_not_see_the_runtime_through_another_project()
    {
        var repository = Repository(
            Project("src/CodeFarm.Knowledge/CodeFarm.Knowledge.csproj", "CodeFarm.Common"),
            Project("src/CodeFarm.Common/CodeFarm.Common.csproj", "CodeFarm.LocalRuntime"));

        var violation = Assert.Single(DependencyRules.Domain(repository));

        Assert.StartsWith("CodeFarm.Knowledge -> CodeFarm.Common -> CodeFarm.LocalRuntime", violation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_domain_library_may_not_see_Orleans_in_any_build()
    {
        var learning = Project("src/CodeFarm.Learning/CodeFarm.Learning.csproj").With("Microsoft.Orleans.Sdk", Orleans);

        Assert.Single(DependencyRules.Domain(Repository(learning)));
    }

    [Fact]
    public void A_domain_library_may_not_be_built_against_Orleans()
    {
        var repository = Repository(Project("src/CodeFarm.Broth/CodeFarm.Broth.csproj"))
            .BuiltAgainst("CodeFarm.Broth", "System.Runtime", "Orleans.Core.Abstractions");

        Assert.Single(DependencyRules.Domain(repository));
    }

    [Fact]
    public void Domain_libraries_may_see_one_another_and_packages_of_their_own()
    {
        var knowledge = Project("src/CodeFarm.Knowledge/CodeFarm.Knowledge.csproj", "CodeFarm.Broth").With("Neo4j.Driver", Orleans);

        Assert.Empty(DependencyRules.Domain(Repository(knowledge, Project("src/CodeFarm.Broth/CodeFarm.Broth.csproj"))));
    }

    [Fact]
    public void The_synthesizer_may_see_no_project_not_even_as_an_analyzer()
    {
        var synthesis = Project("src/CodeFarm.Synthesis/CodeFarm.Synthesis.csproj")
            .Sees("CodeFarm.LocalRuntime.Generator", Conditions.None, isAnalyzer: true);

        Assert.Single(DependencyRules.Synthesis(Repository(synthesis)));
    }

    [Theory]
    [InlineData("CodeFarm.Silo")]
    [InlineData("CodeFarm.Gateway")]
    [InlineData("CodeFarm.Dashboard")]
    [InlineData("CodeFarm.Cli")]
    public void Grains_may_not_see_what_is_above_them(string other)
    {
        var repository = Repository(
            Project("grains/CodeFarm.Grains/CodeFarm.Grains.csproj", other), Project("silos/CodeFarm.Silo/CodeFarm.Silo.csproj"));

        Assert.Single(DependencyRules.Grains(repository));
    }

    [Fact]
    public void Grains_may_see_contracts_and_domain_libraries()
    {
        var grains = Project("grains/CodeFarm.Grains/CodeFarm.Grains.csproj", "CodeFarm.Contracts", "CodeFarm.Broth");

        Assert.Empty(DependencyRules.Grains(Repository(grains, Contracts, Runtime)));
    }

    [Fact]
    public void The_gateway_may_see_contracts_and_the_client_only()
    {
        var gateway = Project("src/CodeFarm.Gateway/CodeFarm.Gateway.csproj", "CodeFarm.Contracts", "CodeFarm.Client", "CodeFarm.Grains");

        Assert.Contains("CodeFarm.Grains", Assert.Single(DependencyRules.Gateway(Repository(gateway))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_gateway_may_not_be_built_against_grains()
    {
        var repository = Repository(Project("src/CodeFarm.Gateway/CodeFarm.Gateway.csproj"))
            .BuiltAgainst("CodeFarm.Gateway", "CodeFarm.Client", "CodeFarm.LocalRuntime", "CodeFarm.Grains");

        Assert.Single(DependencyRules.Gateway(repository));
    }
}
