namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>What a user may get wrong: one line that says what and where, and an exit status that a script can use.</summary>
public sealed class MistakeTests(GrownFarm farm) : IClassFixture<GrownFarm>
{
    [Theory]
    [InlineData("name: x\ndescription: y\nexamples: [\n", "bad.yaml:4:1")]
    [InlineData("name: x\ndescripton: y\nexamples: [{ in: [1], out: 2 }]\n", "bad.yaml:2:1", "Did you mean", "description")]
    [InlineData("name: x\ndescription: y\n", "examples")]
    [InlineData("name: 1x!\ndescription: y\nexamples: [{ in: [1], out: 2 }]\n", "bad.yaml:1:7", "name")]
    [InlineData("name: x\ndescription: y\nexamples:\n  - { in: [1], out: 2 }\n  - { in: [1], out: 3 }\n", "bad.yaml:5:5", "gives 3 here and 2 in line 4")]
    public async Task A_wrong_requirement_file_is_explained_with_line_and_column(string text, params string[] parts)
    {
        var result = await farm.User.FarmAsync("build", farm.User.Write("bad.yaml", text));

        Assert.Equal((2, ""), (result.Status, result.Output));
        Assert.All(parts, part => Assert.Contains(part, result.Complaint, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var result = await farm.User.FarmAsync("build", "no/such/file.yaml");

        Assert.Equal((2, ""), (result.Status, result.Output));
        Assert.Contains("no/such/file.yaml", result.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("buidl", "buidl", "x.yaml")]
    [InlineData("--colour", "build", "x.yaml", "--colour")]
    [InlineData("Required argument", "build")]
    [InlineData("Required command")]
    public async Task A_wrong_command_line_is_explained(string complaint, params string[] arguments)
    {
        var result = await farm.User.FarmAsync(arguments);

        Assert.Equal((2, ""), (result.Status, result.Output));
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
        Assert.Contains("farm --help", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_nobody_has_grown_is_not_found()
    {
        var result = await farm.User.FarmAsync("call", "final", "\"Ada\"");

        Assert.Equal((4, ""), (result.Status, result.Output));
        Assert.Contains("'final'", result.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expected string, found the number 5", "5")]
    [InlineData("expected", "Ada")]
    [InlineData("0 were given")]
    [InlineData("2 were given", "\"Ada\"", "\"Lovelace\"")]
    public async Task Arguments_that_do_not_fit_are_refused(string complaint, params string[] arguments)
    {
        var result = await farm.User.FarmAsync(["call", "initials", .. arguments]);

        Assert.Equal((2, ""), (result.Status, result.Output));
        Assert.Contains(complaint, result.Complaint, StringComparison.Ordinal);
        Assert.Contains("initials(string name)", result.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_throws_fails()
    {
        var file = farm.User.Write(
            "half.yaml",
            """
            name: half
            description: Ten divided by the number.
            signature: int tenBy(int n)
            examples: [{ in: [1], out: 10 }, { in: [2], out: 5 }, { in: [5], out: 2 }, { in: [3], out: 3 }, { in: [10], out: 1 }]
            """);
        var build = await farm.User.FarmAsync("build", file);
        Assert.True(build.Status == 0, build.ToString());

        var result = await farm.User.FarmAsync("call", "half", "0");

        Assert.Equal((1, ""), (result.Status, result.Output));
        Assert.Contains("half version 1 failed", result.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_requirement_that_cannot_be_met_fails_and_says_why()
    {
        var file = farm.User.Write(
            "guess.yaml",
            """
            name: guess
            description: What nobody can guess.
            examples: [{ in: [a], out: qx71 }, { in: [b], out: 0 kk }, { in: [cd], out: "?zzpL" }]
            """);

        var result = await farm.User.FarmAsync("build", file);

        Assert.Equal(1, result.Status);
        Assert.Contains("guess was not grown. No program was found", result.Complaint, StringComparison.Ordinal);
        Assert.Contains("  failed ", result.Output, StringComparison.Ordinal);
    }
}
