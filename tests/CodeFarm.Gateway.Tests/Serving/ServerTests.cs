using System.Text;
using CodeFarm.Client;
using CodeFarm.Contracts;
using CodeFarm.Gateway.Serving;

namespace CodeFarm.Gateway.Tests.Serving;

/// <summary>Where a server is found, and how it ends.</summary>
public sealed class ServerTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("codefarm-gateway-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task A_server_is_found_in_its_data_directory_while_it_lives()
    {
        await using (await FarmServer.StartAsync(new ScriptedFarm(), new() { DataDirectory = _directory.FullName, ApiKey = null }))
        {
            using var farm = FarmAddress.Find(_directory.FullName)!.Connect();

            Assert.StartsWith("the farm at ", farm.Runtime, StringComparison.Ordinal);
            Assert.Equal(new ScriptedFarm().Runtime, (await farm.OpenAsync()).Runtime);
            Assert.Equal(new ScriptedFarm().Runtime, farm.Runtime);
        }

        Assert.Null(FarmAddress.Find(_directory.FullName));
        Assert.Empty(_directory.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task Only_the_user_can_open_the_socket()
    {
        if (OperatingSystem.IsWindows())
            return;
        var data = Path.Combine(_directory.FullName, "made by the server");
        await using var server = await FarmServer.StartAsync(new ScriptedFarm(), new() { DataDirectory = data, ApiKey = null });

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(server.Address.Socket));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(data, FarmAddress.FileName)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(data).UnixFileMode);
    }

    [Fact]
    public async Task A_long_data_directory_has_its_socket_elsewhere()
    {
        var data = Path.Combine(_directory.FullName, new string('l', 100));
        await using var server = await FarmServer.StartAsync(new ScriptedFarm(), new() { DataDirectory = data, ApiKey = null });
        using var farm = FarmAddress.Find(data)!.Connect();

        await farm.OpenAsync();

        Assert.True(Encoding.UTF8.GetByteCount(server.Address.Socket) < 100);
        Assert.StartsWith(Path.GetTempPath(), server.Address.Socket, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_that_a_killed_process_left_is_in_nobodys_way()
    {
        await File.WriteAllTextAsync(Path.Combine(_directory.FullName, "farm.sock"), "");

        await using var server = await FarmServer.StartAsync(new ScriptedFarm(), new() { DataDirectory = _directory.FullName, ApiKey = null });
        using var farm = server.Address.Connect();

        await farm.OpenAsync();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var first = await ServedScript.StartAsync();
        var options = new FarmServerOptions { DataDirectory = _directory.FullName, Url = first.Url, ApiKey = null };

        var refusal = await Assert.ThrowsAsync<FarmException>(() => FarmServer.StartAsync(new ScriptedFarm(), options));

        Assert.Equal("server.address-in-use", refusal.Code);
        Assert.Contains($"{first.Url.Port}", refusal.Message, StringComparison.Ordinal);
        Assert.Null(FarmAddress.Find(_directory.FullName));
    }

    [Fact]
    public async Task A_call_that_runs_may_end_and_new_work_is_refused()
    {
        await using var served = await ServedScript.StartAsync(static options => options with { DrainTimeout = TimeSpan.FromMinutes(1) });
        var running = served.PostAsync("/v1/functions/slow/calls", """{ "in": ["a", 1] }""");
        await served.Farm.SlowCalled;

        var closing = served.Server.DisposeAsync().AsTask();
        var refused = await served.PostAsync("/v1/functions/echo/calls", """{ "in": ["a", 1] }""");
        served.Farm.Release();

        refused.AssertProblem(503, "farm.closing");
        Assert.Equal("1", refused.Headers.RetryAfter!.ToString());
        (await running).AssertJson(200);
        await closing;
    }

    [Fact]
    public async Task A_call_that_runs_too_long_is_cut_off()
    {
        await using var served = await ServedScript.StartAsync(static options => options with { DrainTimeout = TimeSpan.Zero });
        using var farm = HttpFarm.Connect(served.Url);
        var running = farm.CallAsync("slow", ["\"a\"", "1"]);
        await served.Farm.SlowCalled;

        await served.Server.DisposeAsync();

        await Assert.ThrowsAsync<FarmUnreachableException>(() => running);
    }

    [Fact]
    public async Task Nobody_there_is_an_unreachable_farm()
    {
        using var overSocket = HttpFarm.ConnectSocket(Path.Combine(_directory.FullName, "no.sock"));
        var served = await ServedScript.StartAsync();
        using var overTcp = HttpFarm.Connect(served.Url);
        await served.DisposeAsync();

        await Assert.ThrowsAsync<FarmUnreachableException>(() => overSocket.ListTasksAsync());
        await Assert.ThrowsAsync<FarmUnreachableException>(() => overTcp.ListTasksAsync());
        await Assert.ThrowsAsync<FarmUnreachableException>(async () => await overSocket.WatchAsync("task").ToArrayAsync());
    }
}
