using System.Reflection;
using CodeFarm.Architecture.Tests.Reading;
using CodeFarm.Architecture.Tests.Rules;

namespace CodeFarm.Architecture.Tests;

/// <summary>The repository keeps the rules of its architecture.</summary>
public class ArchitectureTests
{
    [Fact]
    public void The_repository_keeps_every_rule()
    {
        var root = typeof(ArchitectureTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var repository = RepositoryReader.Read(root, AppContext.BaseDirectory);

        var violations = AllRules.Violations(repository).ToArray();

        Assert.NotEmpty(repository.Projects);
        Assert.True(
            violations.Length == 0,
            $"{violations.Length} violations:{Environment.NewLine}{string.Join(Environment.NewLine, violations)}");
    }
}
