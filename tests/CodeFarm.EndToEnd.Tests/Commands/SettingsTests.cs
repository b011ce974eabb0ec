namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>The file with which an operator changes what the farm does.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task What_the_file_sets_is_what_the_farm_does()
    {
        using var user = new UserHome();
        Assert.Equal(0, (await user.FarmAsync("build", user.WriteTwice())).Status);
        File.WriteAllText(Path.Combine(user.FarmHome, "farm.json"), """{ "sandbox": { "maxInputBytes": 8 } }""");

        var refused = await user.FarmAsync("call", "twice", "123456789", "--json");
        var settings = await user.FarmAsync("settings");

        Assert.Equal("function.too-large", refused.ErrorCode);
        Assert.Equal((0, 8), (settings.Status, (int)settings.Json["sandbox"]!["maxInputBytes"]!));
    }

    [Fact]
    public async Task What_is_printed_can_be_changed_and_named_as_the_file()
    {
        using var user = new UserHome();
        var file = user.Write("settings.json", (await user.FarmAsync("settings")).Output.Replace("\"spares\": 2", "\"spares\": 5", StringComparison.Ordinal));

        var named = await user.ShellAsync($"FARM_SETTINGS='{file}' dotnet '{FarmProgram.Path}' settings");
        var missing = await user.ShellAsync($"FARM_SETTINGS=/nowhere.json dotnet '{FarmProgram.Path}' settings");

        Assert.Equal((0, 5), (named.Status, (int)named.Json["sandbox"]!["spares"]!));
        Assert.Equal((2, ""), (missing.Status, missing.Output));
        Assert.Contains("/nowhere.json: cannot be read", missing.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_begins_nothing_and_is_explained()
    {
        using var user = new UserHome();
        Directory.CreateDirectory(user.FarmHome);
        File.WriteAllText(Path.Combine(user.FarmHome, "farm.json"), """{ "sandbox": { "spare": 1 } }""");

        var build = await user.FarmAsync("build", user.WriteTwice());
        var doctor = await user.FarmAsync("doctor");

        Assert.Equal((2, ""), (build.Status, build.Output));
        Assert.Contains("farm.json: 'sandbox.spare' is no setting", build.Complaint, StringComparison.Ordinal);
        Assert.Equal(1, doctor.Status);
        Assert.Contains("'sandbox.spare' is no setting", doctor.Output, StringComparison.Ordinal);
        Assert.Equal(["farm.json"], Directory.GetFiles(user.FarmHome).Select(Path.GetFileName));
    }
}
