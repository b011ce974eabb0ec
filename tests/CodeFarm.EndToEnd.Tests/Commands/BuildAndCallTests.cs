namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>The two commands that a user begins with.</summary>
public sealed class BuildAndCallTests(GrownFarm farm) : IClassFixture<GrownFarm>
{
    [Fact]
    public void Build_shows_the_stages_in_order_the_code_and_how_to_call_it()
    {
        var (status, output, error) = farm.Build;
        var stages = output.Split('\n')
            .Where(static line => line.Length > 2 && line.StartsWith("  ", StringComparison.Ordinal) && line.Contains("  ok", StringComparison.Ordinal))
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]);

        Assert.Equal((0, ""), (status, error));
        Assert.Equal(["generate", "validate", "test", "deploy", "feedback"], stages);
        Assert.Contains("public static string Initials(string name)", output, StringComparison.Ordinal);
        Assert.Contains("  examples    6 hold", output, StringComparison.Ordinal);
        Assert.Contains("\nCall it:     farm call initials '\"Ada Lovelace\"'\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_prints_one_json_object_on_request_and_progress_beside_it()
    {
        var result = await farm.User.FarmAsync("build", GrownFarm.Example, "--json");

        Assert.Equal(0, result.Status);
        // It asks as well where two answers that fit the examples differ elsewhere.
        Assert.Equal(
            ["taskId", "state", "function", "version", "seconds", "code", "report"], result.Json.Select(static field => field.Key).Where(static key => key != "questions"));
        Assert.Equal(("live", "initials", 1), ((string)result.Json["state"]!, (string)result.Json["function"]!, (int)result.Json["version"]!));
        Assert.Contains("  deploy    ok", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("initials", "\"Ada Lovelace\"", "A.L.\n")]
    [InlineData("initials", "\"katherine coleman goble johnson\"", "K.C.G.J.\n")]
    [InlineData("twice", "21", "42\n")]
    [InlineData("twice", "-21", "-42\n")]
    public async Task Call_prints_the_result_and_nothing_else(string function, string argument, string output)
    {
        var result = await farm.User.FarmAsync("call", function, argument);

        Assert.Equal(new CommandResult(0, output, ""), result);
    }

    [Fact]
    public async Task Call_prints_a_json_object_on_request()
    {
        var result = await farm.User.FarmAsync("call", "initials", "\"Ada Lovelace\"", "--json");

        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Equal(["result", "version", "micros"], result.Json.Select(static field => field.Key));
        Assert.Equal(("A.L.", 1), ((string)result.Json["result"]!, (int)result.Json["version"]!));
        Assert.True((long)result.Json["micros"]! >= 0);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("--stdin")]
    public async Task Call_reads_a_json_array_of_arguments_from_standard_input(string option)
    {
        var result = await farm.User.FarmWithInputAsync("[\"Ada Lovelace\"]\n", "call", "initials", option);

        Assert.Equal(new CommandResult(0, "A.L.\n", ""), result);
    }

    [Fact]
    public async Task Building_the_same_again_makes_no_version_and_says_that_it_is_done()
    {
        var again = await farm.User.FarmAsync("build", GrownFarm.Example);
        var call = await farm.User.FarmAsync("call", "initials", "\"Ada Lovelace\"", "--json");

        Assert.Equal((0, ""), (again.Status, again.Error));
        Assert.Contains(", done ", again.Output, StringComparison.Ordinal);
        Assert.Equal(1, (int)call.Json["version"]!);
    }

    [Fact]
    public async Task Doctor_makes_at_least_ten_checks_and_says_which_runtime_runs_and_where_the_data_is()
    {
        var text = await farm.User.FarmAsync("doctor");
        var json = await farm.User.FarmAsync("doctor", "--json");
        var checks = json.Json["checks"]!.AsArray();

        Assert.Equal((0, ""), (text.Status, text.Error));
        Assert.Contains("one process, not an Orleans cluster", text.Output, StringComparison.Ordinal);
        Assert.Contains(farm.User.FarmHome, text.Output, StringComparison.Ordinal);
        Assert.True(checks.Count >= 10, json.ToString());
        Assert.All(checks, static check => Assert.Equal(["name", "status", "text", "fix"], check!.AsObject().Select(static field => field.Key)));
        Assert.All(
            checks.Where(static check => (string)check!["status"]! != "ok"), static check => Assert.NotEmpty((string)check!["fix"]!));
        Assert.All(
            new[] { "sandbox", "data", "private", "farm" },
            name => Assert.Equal("ok", (string)checks.Single(check => (string)check!["name"]! == name)!["status"]!));
    }

    [Fact]
    public async Task List_shows_the_functions_as_a_table_and_as_json()
    {
        var text = await farm.User.FarmAsync("list");
        var json = await farm.User.FarmAsync("list", "--json");

        var lines = text.Output.TrimEnd().Split('\n');
        Assert.StartsWith("FUNCTION", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("initials", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("twice", lines[2], StringComparison.Ordinal);
        Assert.Equal(["initials", "twice"], json.Json["functions"]!.AsArray().Select(static function => (string)function!["name"]!));
    }

    [Fact]
    public async Task Show_tells_all_of_a_function()
    {
        var text = await farm.User.FarmAsync("show", "initials@1");
        var json = await farm.User.FarmAsync("show", "initials", "--json");

        Assert.Equal((0, ""), (text.Status, text.Error));
        Assert.Contains("string initials(string name)", text.Output, StringComparison.Ordinal);
        Assert.Contains("(\"Ada Lovelace\")  ->  \"A.L.\"", text.Output, StringComparison.Ordinal);
        Assert.Equal(1, (int)json.Json["versions"]![0]!["version"]!);
        Assert.Equal("Ada Lovelace", (string)json.Json["examples"]![0]!["in"]![0]!);
    }

    [Fact]
    public async Task Tasks_and_watch_show_what_was_done()
    {
        var tasks = await farm.User.FarmAsync("tasks", "--json");
        var task = tasks.Json["tasks"]!.AsArray().Single(static item => (string)item!["function"]! == "initials")!;
        var watch = await farm.User.FarmAsync("watch", (string)task["taskId"]!);

        Assert.Equal("live", (string)task["state"]!);
        Assert.Equal(0, watch.Status);
        Assert.Contains("  deploy    ok", watch.Output, StringComparison.Ordinal);
        Assert.Contains("public static string Initials", watch.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dead_letters_and_silos_have_a_shape_when_there_are_none()
    {
        var letters = await farm.User.FarmAsync("dead-letters", "--json");
        var silos = await farm.User.FarmAsync("silos", "--json");

        Assert.Empty(letters.Json["deadLetters"]!.AsArray());
        Assert.Equal(["runtime", "silos"], silos.Json.Select(static field => field.Key));
    }
}
