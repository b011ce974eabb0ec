using CodeFarm.Hosting;

namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>One farm, several commands.</summary>
public sealed class SharedFarmTests
{
    [Fact]
    public async Task A_farm_that_another_process_has_open_is_unavailable_and_its_owner_is_named()
    {
        using var user = new UserHome();
        await using var other = await FarmConnection.OpenAsync(new() { DataDirectory = user.FarmHome }, CancellationToken.None);

        var result = await user.FarmAsync("call", "initials", "\"Ada\"");

        var lines = result.Error.TrimEnd().Split('\n');
        Assert.Equal((5, "", 2), (result.Status, result.Output, lines.Length));
        Assert.Contains("waiting for", lines[0], StringComparison.Ordinal);
        Assert.Contains(user.FarmHome, lines[1], StringComparison.Ordinal);
        Assert.Contains($"process {Environment.ProcessId} ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_farm_whose_directory_cannot_be_made_is_unavailable()
    {
        using var user = new UserHome();
        File.WriteAllText(user.FarmHome, "A file where a directory belongs.");

        var result = await user.FarmAsync("call", "initials", "\"Ada\"");

        Assert.Equal((5, ""), (result.Status, result.Output));
        Assert.Contains(user.FarmHome, result.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_farm_without_its_sandbox_is_unavailable()
    {
        using var user = new UserHome();
        var incomplete = user.CopyProgramWithoutSandbox();

        var result = await RunningCommand.Start(user.FarmHome, "dotnet", incomplete, "build", GrownFarm.Example).EndAsync();

        Assert.Equal((5, ""), (result.Status, result.Output));
        Assert.Contains("no sandbox worker", result.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_interruption_the_next_command_finishes_the_task()
    {
        using var user = new UserHome();
        var interrupted = user.StartFarm("build", GrownFarm.Example);
        await interrupted.LineAsync(static line => line.Contains("accepted", StringComparison.Ordinal), "the task");

        interrupted.Interrupt();
        var result = await interrupted.EndAsync();
        var next = await user.FarmAsync("build", GrownFarm.Example);
        var call = await user.FarmAsync("call", "initials", "\"Ada Lovelace\"", "--json");

        Assert.True(result.Status == 130, result.ToString());
        Assert.Contains("interrupted", result.Complaint, StringComparison.Ordinal);
        Assert.Contains("farm watch initials-", result.Complaint, StringComparison.Ordinal);
        Assert.True(next.Status == 0, next.ToString());
        Assert.Single(next.Output.Split('\n'), static line => line.EndsWith("accepted", StringComparison.Ordinal));
        Assert.Contains("\"version\":1", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_build_runs_other_commands_attach_to_it()
    {
        using var user = new UserHome();
        var build = user.StartFarm("build", user.WriteEndless());
        await build.LineAsync(static line => line.Contains("accepted", StringComparison.Ordinal), "the task");

        var tasks = await user.FarmAsync("tasks", "--json");
        var taskId = (string)tasks.Json["tasks"]![0]!["taskId"]!;
        var cancel = await user.FarmAsync("cancel", taskId, "--reason", "enough of it");
        var result = await build.EndAsync();

        Assert.StartsWith("endless-", taskId, StringComparison.Ordinal);
        Assert.Equal((0, ""), (cancel.Status, cancel.Error));
        Assert.Equal(1, result.Status);
        Assert.Contains("endless was not grown: enough of it", result.Complaint, StringComparison.Ordinal);
    }
}
