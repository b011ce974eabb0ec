using System.Net.Sockets;

namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>farm up: one process serves, and every command uses it.</summary>
public sealed class ServingTests
{
    [Fact]
    public async Task Commands_use_the_farm_that_runs_and_it_closes_in_order()
    {
        using var user = new UserHome();
        var up = await user.StartServingAsync();

        var build = await user.FarmAsync("build", user.WriteTwice());
        var call = await user.FarmAsync("call", "twice", "21");
        var unknown = await user.FarmAsync("call", "twise", "21");
        up.Terminate();
        var ended = await up.EndAsync();
        var afterwards = await user.FarmAsync("call", "twice", "4");

        Assert.True(build.Status == 0, build.ToString());
        Assert.Contains("curl -s http://127.0.0.1:", build.Output, StringComparison.Ordinal);
        Assert.Equal(new CommandResult(0, "42\n", ""), call);
        Assert.Equal(4, unknown.Status);
        Assert.Contains("Did you mean 'twice'?", unknown.Complaint, StringComparison.Ordinal);
        Assert.True(ended.Status == 0, ended.ToString());
        Assert.Contains("Local: one process, not an Orleans cluster", ended.Output, StringComparison.Ordinal);
        Assert.Equal(new CommandResult(0, "8\n", ""), afterwards);
    }

    [Fact]
    public async Task A_second_farm_on_the_same_data_names_the_first()
    {
        using var user = new UserHome();
        var up = await user.StartServingAsync("none");

        var second = await user.FarmAsync("up", "--url", "none");
        up.Terminate();
        await up.EndAsync();

        Assert.Equal((5, ""), (second.Status, second.Output));
        Assert.Contains($"process {up.ProcessId} ", second.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_to_be()
    {
        using var user = new UserHome();
        using var other = new TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://{other.LocalEndpoint}";

        var result = await user.FarmAsync("up", "--url", url);
        var json = await user.FarmAsync("up", "--url", url, "--json");

        Assert.Equal((5, ""), (result.Status, result.Output));
        Assert.Contains(url, result.Complaint, StringComparison.Ordinal);
        Assert.Equal((5, "server.address-in-use"), (json.Status, json.ErrorCode));
    }

    [Fact]
    public async Task When_the_farm_is_killed_a_build_that_watches_goes_on_by_itself()
    {
        using var user = new UserHome();
        var up = await user.StartServingAsync("none");
        var build = user.StartFarm("build", GrownFarm.Example);
        await build.LineAsync(static line => line.Contains("accepted", StringComparison.Ordinal), "the task");

        up.Kill();
        await up.EndAsync();
        var result = await build.EndAsync();

        Assert.True(result.Status == 0, result.ToString());
        Assert.Single(result.Output.Split('\n'), static line => line.EndsWith("accepted", StringComparison.Ordinal));
        Assert.Contains("public static string Initials(string name)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_farm_is_killed_in_the_middle_of_a_task_watching_it_finishes_it()
    {
        using var user = new UserHome();
        var up = await user.StartServingAsync("none");
        var build = user.StartFarm("build", GrownFarm.Example);
        await build.LineAsync(static line => line.Contains("accepted", StringComparison.Ordinal), "the task");
        build.Kill();
        await build.EndAsync();
        var tasks = await user.FarmAsync("tasks", "--json");

        up.Kill();
        await up.EndAsync();
        var watch = await user.FarmAsync("watch", (string)tasks.Json["tasks"]![0]!["taskId"]!, "--json");

        Assert.True(watch.Status == 0, watch.ToString());
        Assert.Equal(("live", 1), ((string)watch.Json["state"]!, (int)watch.Json["version"]!));
    }

    [Fact]
    public async Task A_farm_elsewhere_that_does_not_answer_is_unavailable()
    {
        using var user = new UserHome();

        var result = await user.ShellAsync($"FARM_URL=http://127.0.0.1:1 dotnet '{FarmProgram.Path}' list --json");

        Assert.Equal((5, "", "farm.unreachable"), (result.Status, result.Output, result.ErrorCode));
    }

    [Fact]
    public async Task A_farm_that_wants_a_key_refuses_those_without_it()
    {
        const string Key = "0123456789abcdef";
        using var user = new UserHome();
        var farm = FarmProgram.Path;
        var up = user.StartShell($"FARM_API_KEY={Key} exec dotnet '{farm}' up --url none");
        await up.LineAsync(static line => line.StartsWith("Ctrl-C", StringComparison.Ordinal), "the farm");

        var without = await user.FarmAsync("list", "--json");
        var with = await user.ShellAsync($"FARM_API_KEY={Key} dotnet '{farm}' list --json");
        up.Terminate();
        await up.EndAsync();

        Assert.Equal((3, "", "auth.required"), (without.Status, without.Output, without.ErrorCode));
        Assert.True(with.Status == 0, with.ToString());
    }
}
