using System.Text.Json;

namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>farm top and farm quarantine, as an operator types them.</summary>
public sealed class TopCommandTests
{
    [Fact]
    public async Task Where_no_farm_runs_top_says_so_and_starts_none()
    {
        using var user = new UserHome();

        var result = await user.FarmAsync("top");

        Assert.Equal((5, ""), (result.Status, result.Output));
        Assert.StartsWith("No farm runs for ", result.Complaint.Replace("farm: ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("up", result.Complaint, StringComparison.Ordinal);
        Assert.False(Directory.Exists(user.FarmHome));
    }

    [Fact]
    public async Task A_farm_that_serves_is_shown_once_where_output_is_no_terminal()
    {
        using var user = new UserHome();
        var up = await user.StartServingAsync("none");

        var text = await user.FarmAsync("top");
        var json = await user.FarmAsync("top", "--json");
        up.Terminate();
        await up.EndAsync();

        Assert.Equal(0, text.Status);
        Assert.StartsWith("farm top  ", text.Output, StringComparison.Ordinal);
        Assert.Contains("No function is deployed yet.", text.Output, StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse(json.Output).RootElement.GetProperty("functions").GetArrayLength());
    }

    [Fact]
    public async Task A_quarantine_that_is_not_there_is_not_found()
    {
        using var user = new UserHome();

        var list = await user.FarmAsync("quarantine");
        var lift = await user.FarmAsync("quarantine", "lift", "unheard-of");

        Assert.Equal((0, "No function is in quarantine."), (list.Status, list.Output.TrimEnd()));
        Assert.Equal(4, lift.Status);
        Assert.Contains("'unheard-of'", lift.Complaint, StringComparison.Ordinal);
    }
}
