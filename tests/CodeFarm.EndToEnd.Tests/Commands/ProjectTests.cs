namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>Several requirements at a time.</summary>
public sealed class ProjectTests
{
    [Fact]
    public async Task Several_files_grow_as_one_project_with_progress_for_each_function()
    {
        using var user = new UserHome();
        string[] files = [user.WriteTwice(), user.WriteTwice("double")];

        var text = await user.FarmAsync(["build", .. files]);
        var json = await user.FarmAsync(["build", .. files, "--json"]);

        Assert.True(text.Status == 0, text.ToString());
        Assert.Contains("  twice   deploy    ok", text.Output, StringComparison.Ordinal);
        Assert.Contains("  double  deploy    ok", text.Output, StringComparison.Ordinal);
        Assert.Equal(1, text.Output.Split('\n').Count(static line => line.StartsWith("  twice   generate  ...                accepted", StringComparison.Ordinal)));
        Assert.Equal("live", (string)json.Json["state"]!);
        Assert.Equal(["double", "twice"], json.Json["functions"]!.AsArray().Select(static item => (string)item!["function"]!).Order());
    }
}
