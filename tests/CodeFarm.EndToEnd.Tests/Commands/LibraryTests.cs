namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>An operator looks at what the farm has learned.</summary>
public sealed class LibraryTests
{
    [Fact]
    public async Task The_library_is_shown_rolled_back_and_keeps_its_history()
    {
        using var user = new UserHome();
        await user.FarmAsync("build", user.WriteTwice());

        var fresh = await user.FarmAsync("library");
        var back = await user.FarmAsync("library", "rollback", "0");
        var json = await user.FarmAsync("library", "--json");
        var text = await user.FarmAsync("library");

        Assert.True((0, "") == (fresh.Status, fresh.Error), fresh.ToString());
        Assert.Contains("nothing was learned yet", fresh.Output, StringComparison.Ordinal);
        Assert.Contains("1 of the library now", back.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["version", "components", "history", "attempts", "programs", "newPrograms", "learnAfter"], json.Json.Select(static field => field.Key));
        Assert.Equal("rolled back to version 0", (string)json.Json["history"]![0]!["reason"]!);
        Assert.Equal(25, (int)json.Json["learnAfter"]!);
        Assert.Contains("rolled back to version 0", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_there_is_not_is_not_found_and_one_that_cannot_be_is_a_mistake()
    {
        using var user = new UserHome();

        var missing = await user.FarmAsync("library", "rollback", "7");
        var negative = await user.FarmAsync("library", "rollback", "-1");
        var none = await user.FarmAsync("library", "rollback");
        var help = await user.FarmAsync("library", "rollback", "--help");

        Assert.Equal((4, 2, 2), (missing.Status, negative.Status, none.Status));
        Assert.Contains("no version 7", missing.Complaint, StringComparison.Ordinal);
        Assert.Contains("farm library rollback --help", none.Complaint, StringComparison.Ordinal);
        Assert.Contains("library rollback 1", help.Output, StringComparison.Ordinal);
    }
}
