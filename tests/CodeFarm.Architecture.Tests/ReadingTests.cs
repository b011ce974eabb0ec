using CodeFarm.Architecture.Tests.Model;
using CodeFarm.Architecture.Tests.Reading;

namespace CodeFarm.Architecture.Tests;

/// <summary>The rules judge what MSBuild would see.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("codefarm-architecture-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_reference_keeps_the_conditions_around_it()
    {
        var project = Read("""
            <Project>
              <Choose>
                <When Condition="'$(FarmRuntime)' == 'Orleans'">
                  <ItemGroup><PackageReference Include="Neo4j.Driver" /></ItemGroup>
                </When>
              </Choose>
              <ItemGroup Condition="'$(FarmRuntime)' == 'Local'">
                <ProjectReference Include="..\Other\Other.csproj" Condition="'$(Gpu)' == ''" />
              </ItemGroup>
            </Project>
            """);

        Assert.True(Assert.Single(project.Packages).Conditions.OrleansOnly);
        Assert.True(Assert.Single(project.Projects).Conditions.LocalOnly);
        Assert.Equal("Other", project.Projects[0].Name);
    }

    [Fact]
    public void References_of_imported_files_and_of_files_above_count()
    {
        Write("Directory.Build.props", """<Project><ItemGroup><PackageReference Include="Above" /></ItemGroup></Project>""");
        Write("src/Shared.props", """
            <Project>
              <ItemGroup><ProjectReference Include="$(MSBuildThisFileDirectory)Shared/Shared.csproj" /></ItemGroup>
            </Project>
            """);

        var project = Read("""<Project><Import Project="../Shared.props" Condition="'$(FarmRuntime)' == 'Local'" /></Project>""");

        Assert.Equal("Above", Assert.Single(project.Packages).Id);
        Assert.Equal("Shared", Assert.Single(project.Projects).Name);
        Assert.True(project.Projects[0].Conditions.LocalOnly);
    }

    [Fact]
    public void Analyzers_and_downloads_are_told_apart_from_references()
    {
        var project = Read("""
            <Project>
              <PropertyGroup><Wanted>1.2.3</Wanted></PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../G/G.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
                <PackageDownload Include="D" Version="[$(Wanted)]" />
              </ItemGroup>
            </Project>
            """);

        Assert.True(Assert.Single(project.Projects).IsAnalyzer);
        Assert.Equal("[1.2.3]", Assert.Single(project.Downloads).Version);
        Assert.Empty(project.Packages);
    }

    [Theory]
    [InlineData("#if ORLEANS", true)]
    [InlineData("  #  if !ORLEANS && DEBUG", true)]
    [InlineData("#if DEBUG\n#elif ORLEANS\n#endif", true)]
    [InlineData("#if DEBUG", false)]
    [InlineData("// #if ORLEANS", false)]
    [InlineData("#if ORLEANSX", false)]
    public void A_directive_that_asks_for_the_runtime_is_found(string source, bool found)
    {
        Assert.Equal(found, RepositoryReader.HasOrleansDirective(source));
    }

    [Fact]
    public void The_projects_of_a_solution_are_read()
    {
        const string Solution = """
            Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "src", "src", "{1}"
            EndProject
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "A", "src\A\A.csproj", "{2}"
            EndProject
            """;

        Assert.Equal(["src/A/A.csproj"], RepositoryReader.SolutionProjects(Solution));
    }

    private Project Read(string text)
    {
        Write("src/P/P.csproj", text);
        return ProjectReader.Read(_root, Path.Combine(_root, "src", "P", "P.csproj"));
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
