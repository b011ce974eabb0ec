namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>What a user may get wrong: one line that says what and where, and an exit status that a script can use.</summary>
public sealed class MistakeTests(GrownFarm farm) : IClassFixture<GrownFarm>
{
    [Theory]
    [InlineData("requirement.", "name: x\ndescription: y\nexamples: [\n", "bad.yaml:4:1")]
    [InlineData("requirement.", "name: x\ndescripton: y\nexamples: [{ in: [1], out: 2 }]\n", "bad.yaml:2:1", "Did you mean", "description")]
    [InlineData("requirement.", "name: 1x!\ndescription: y\nexamples: [{ in: [1], out: 2 }]\n", "bad.yaml:1:7", "name")]
    [InlineData("requirement.", "name: x\ndescription: y\nsignature: string f(\nexamples: [{ in: [a], out: b }]\n", "bad.yaml:3:12")]
    [InlineData("requirement.", "name: x\ndescription: y\nsignature: int f(int a, int b)\nexamples: [{ in: [1], out: 2 }]\n", "bad.yaml:4:12", "1 inputs", "takes 2")]
    [InlineData("requirement.", "name: x\ndescription: y\nsignature: int f(int a)\nexamples: [{ in: [one], out: 2 }]\n", "bad.yaml:4:", "expected int, found one")]
    [InlineData("requirement.", "name: x\ndescription: y\nexamples:\n  - { in: [1], out: 2 }\n  - { in: [1], out: 3 }\n", "bad.yaml:5:5", "gives 3 here and 2 in line 4")]
    public async Task A_wrong_requirement_file_is_explained_with_line_and_column(string code, string text, params string[] parts)
    {
        using var user = new UserHome();
        var file = user.Write("bad.yaml", text);

        var result = await user.FarmAsync("build", file);
        var json = await user.FarmAsync("build", file, "--json");

        Assert.Equal((2, ""), (result.Status, result.Output));
        Assert.All(parts, part => Assert.Contains(part, result.Complaint, StringComparison.OrdinalIgnoreCase));
        Assert.Equal((2, ""), (json.Status, json.Output));
        Assert.StartsWith(code, json.ErrorCode, StringComparison.Ordinal);
        Assert.False(Directory.Exists(user.FarmHome), "Nothing is begun with a wrong file.");
    }

    [Fact]
    public async Task A_wrong_file_among_several_begins_none_of_them()
    {
        using var user = new UserHome();

        var result = await user.FarmAsync("build", user.WriteTwice(), user.Write("bad.yaml", "name: x\n"));

        Assert.Equal((2, ""), (result.Status, result.Output));
        Assert.Contains("bad.yaml", result.Complaint, StringComparison.Ordinal);
        Assert.False(Directory.Exists(user.FarmHome), "Nothing is begun with a wrong file.");
    }

    [Theory]
    [InlineData("huge.yaml", 5_000_000, "x", "")]
    [InlineData("deep.json", 100_000, "[", "")]
    public async Task A_huge_or_deep_file_is_refused(string name, int count, string piece, string end)
    {
        var result = await farm.User.FarmAsync("build", farm.User.Write(name, string.Concat(Enumerable.Repeat(piece, count)) + end));

        Assert.Equal((2, ""), (result.Status, result.Output));
        Assert.Contains(name, result.Complaint, StringComparison.Ordinal);
        Assert.True(result.Complaint.Length < 1000, "An error is a line, not the file.");
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var result = await farm.User.FarmAsync("build", "no/such/file.yaml");

        Assert.Equal((2, ""), (result.Status, result.Output));
        Assert.Contains("no/such/file.yaml", result.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did you mean 'build'?", "buidl", "x.yaml")]
    [InlineData("Did you mean '--json'?", "list", "--jsn")]
    [InlineData("'--colour'", "list", "--colour")]
    [InlineData("takes requirement files, or --words", "build")]
    [InlineData("takes requirement files, or --words", "build", "x.yaml", "--words", "y")]
    [InlineData("Required argument", "call")]
    [InlineData("names no version", "call", "initials@x", "1")]
    [InlineData("name two versions", "call", "initials@1", "1", "--version", "2")]
    [InlineData("whole number from 1", "call", "initials", "1", "--version", "0")]
    [InlineData("whole number from 1", "rollback", "initials", "0")]
    [InlineData("--example must be a JSON object", "feedback", "initials", "--example", "{\"in\": 5, \"out\": 1}")]
    [InlineData("--url is 'nonsense'", "up", "--url", "nonsense")]
    public async Task A_wrong_command_line_is_explained(string complaint, params string[] arguments)
    {
        var result = await farm.User.FarmAsync(arguments);

        Assert.Equal((2, ""), (result.Status, result.Output));
        Assert.Contains(complaint, result.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_command_line_has_a_code_for_programs()
    {
        var result = await farm.User.FarmAsync("list", "--jsn", "--json");

        Assert.Equal((2, "", "command.usage"), (result.Status, result.Output, result.ErrorCode));
    }

    [Fact]
    public async Task A_function_that_nobody_has_grown_is_not_found()
    {
        var result = await farm.User.FarmAsync("call", "final", "\"Ada\"");
        var typo = await farm.User.FarmAsync("show", "initails");
        var json = await farm.User.FarmAsync("call", "final", "\"Ada\"", "--json");

        Assert.Equal((4, ""), (result.Status, result.Output));
        Assert.Contains("'final'", result.Complaint, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'initials'?", typo.Complaint, StringComparison.Ordinal);
        Assert.Equal((4, "function.not-found"), (json.Status, json.ErrorCode));
    }

    [Theory]
    [InlineData("function.version-not-found", "call", "initials@7", "\"Ada\"")]
    [InlineData("function.version-not-found", "rollback", "initials", "7")]
    [InlineData("task.not-found", "watch", "nothing")]
    [InlineData("task.not-found", "cancel", "nothing")]
    [InlineData("dead-letter.not-found", "replay", "nothing")]
    public async Task What_is_not_there_is_not_found(string code, params string[] arguments)
    {
        var result = await farm.User.FarmAsync([.. arguments, "--json"]);

        Assert.Equal((4, "", code), (result.Status, result.Output, result.ErrorCode));
    }

    [Theory]
    [InlineData("expected string, found the number 5", "5")]
    [InlineData("'\"Ada\"'", "Ada")]
    [InlineData("line 1, column 7: after the end of the value follows {more}", "\"Ada\" {more}")]
    [InlineData("line 1, column 3: the text ends within the list", "[1")]
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
    public async Task A_deep_argument_is_refused()
    {
        var result = await farm.User.FarmAsync("call", "initials", new string('[', 5000) + new string(']', 5000));

        Assert.Equal((2, ""), (result.Status, result.Output));
        Assert.Contains("initials(string name)", result.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ada", "line 1, column 1: Ada is no value of JSON. Write a text in double quotes: \"Ada\".")]
    [InlineData("[\"Ada\"\n", "line 2, column 1: the text ends within the list that begins at line 1, column 1.")]
    [InlineData("{\"name\": \"Ada\"}", "it is the object {\"name\": \"Ada\"}. Put brackets around it.")]
    public async Task Standard_input_that_is_no_json_array_is_refused(string input, string words)
    {
        var result = await farm.User.FarmWithInputAsync(input, "call", "initials", "-");

        Assert.Equal((2, ""), (result.Status, result.Output));
        Assert.Contains("must be a JSON array", result.Complaint, StringComparison.Ordinal);
        Assert.Contains(words, result.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"in\": [\"Ada\"], \"out\": \"A.\"", "line 1, column 28: the text ends within the object")]
    [InlineData("{\"in\": [\"Ada\"], \"in\": [\"B\"], \"out\": \"A.\"}", "the field \"in\" occurs twice")]
    [InlineData("{\"in\": [\"Ada\"]}", "It is the object {\"in\": [\"Ada\"]}.")]
    public async Task An_example_that_is_no_json_is_explained(string example, string words)
    {
        var result = await farm.User.FarmAsync("feedback", "initials", "--example", example);

        Assert.Equal((2, ""), (result.Status, result.Output));
        Assert.Contains(words, result.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_requirement_that_cannot_be_met_fails_and_says_why()
    {
        var file = farm.User.Write(
            "guess.yaml",
            """
            name: guess
            description: What nobody can guess.
            signature: string guess(string text)
            examples: [{ in: [a], out: qx71 }, { in: [b], out: 0 kk }, { in: [cd], out: "?zzpL" }]
            budget: { seconds: 2 }
            """);

        var result = await farm.User.FarmAsync("build", file);

        Assert.Equal(1, result.Status);
        Assert.Contains("guess was not grown. No program was found", result.Complaint, StringComparison.Ordinal);
        Assert.Contains("  generate  failed ", result.Output, StringComparison.Ordinal);
    }
}
