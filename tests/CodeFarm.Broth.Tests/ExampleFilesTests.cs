using CodeFarm.Broth.Requirements;

namespace CodeFarm.Broth.Tests;

/// <summary>The requirements that newcomers copy are good ones.</summary>
public sealed class ExampleFilesTests
{
    public static TheoryData<string> Files => [.. Repository.Examples];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_example_is_named_after_its_file_and_has_five_to_seven_examples(string file)
    {
        var requirement = await RequirementFile.ReadAsync(Repository.File("config", "examples", file), default);

        Assert.Equal(Path.GetFileNameWithoutExtension(file), requirement.Name);
        Assert.NotNull(requirement.Signature);
        Assert.InRange(requirement.Examples.Count, 5, 7);
        Assert.InRange(requirement.Examples.Select(example => example.OutputJson).Distinct().Count(), 2, 7);
    }

    [Fact]
    public void No_two_examples_ask_for_the_same() =>
        Assert.Equal(Repository.Examples.Count, Repository.Examples.Select(Path.GetFileNameWithoutExtension).Distinct().Count());
}
