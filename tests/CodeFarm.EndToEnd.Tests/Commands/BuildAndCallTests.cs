using System.Text.Json.Nodes;

namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>The two commands that a user begins with.</summary>
public sealed class BuildAndCallTests(GrownFarm farm) : IClassFixture<GrownFarm>
{
    [Fact]
    public void Build_shows_the_stages_in_order_the_code_and_how_to_call_it()
    {
        var (status, output, error) = farm.Build;
        var stages = output.Split('\n')
            .Where(static line => line.Length > 2 && line.StartsWith("  ", StringComparison.Ordinal) && char.IsLetter(line[2]))
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]);

        Assert.Equal((0, ""), (status, error));
        Assert.Equal(["queued", "generating", "validating", "testing", "deploying", "live"], stages);
        Assert.Contains("public static string Initials(string name)", output, StringComparison.Ordinal);
        Assert.EndsWith("Call it: scripts/farm call initials '\"Ada Lovelace\"'\n", output, StringComparison.Ordinal);
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

        var json = JsonNode.Parse(result.Output)!.AsObject();
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Equal(["result", "version", "micros"], json.Select(static field => field.Key));
        Assert.Equal(("A.L.", 1), ((string)json["result"]!, (int)json["version"]!));
        Assert.True((long)json["micros"]! >= 0);
    }

    [Fact]
    public async Task Building_the_same_again_shows_the_same_and_makes_no_version()
    {
        var again = await farm.User.FarmAsync("build", GrownFarm.Example);

        Assert.Equal(farm.Build, again);
    }

    [Fact]
    public async Task Doctor_says_which_runtime_runs_and_where_the_data_is()
    {
        var result = await farm.User.FarmAsync("doctor");

        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Contains("one process, not an Orleans cluster", result.Output, StringComparison.Ordinal);
        Assert.Contains(farm.User.FarmHome, result.Output, StringComparison.Ordinal);
    }
}
