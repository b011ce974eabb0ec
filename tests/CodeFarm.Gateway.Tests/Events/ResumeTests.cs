using CodeFarm.Client;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Gateway.Tests.Serving;

namespace CodeFarm.Gateway.Tests.Events;

/// <summary>A client that watches survives the loss of its connection.</summary>
public sealed class ResumeTests : IAsyncLifetime
{
    private ServedScript _served = null!;

    public async Task InitializeAsync() => _served = await ServedScript.StartAsync();

    public async Task DisposeAsync() => await _served.DisposeAsync();

    [Theory]
    [InlineData(700, 640, 760, 900)]
    [InlineData(0, 10, 300, 1200)]
    [InlineData(1500, 1500, 1500, 1500)]
    public async Task No_step_is_lost_or_repeated_when_connections_are(params int[] cuts)
    {
        var task = _served.Farm.Add("cut");
        for (var i = 2; i <= 30; i++)
            task.Tell(TaskState.Generating, $"step {i}");
        task.Tell(TaskState.Live, "step 31");
        await using var proxy = new CuttingProxy(_served.Url, cuts);
        using var farm = HttpFarm.Connect(proxy.Url);

        var steps = await farm.WatchAsync("cut").ToArrayAsync();

        Assert.Equal(task.Status.History, steps);
        Assert.True(proxy.Connections > cuts.Length, $"{proxy.Connections} connections");
    }

    [Fact]
    public async Task A_watch_ends_when_the_farm_is_really_gone()
    {
        _served.Farm.Add("lost");
        using var farm = HttpFarm.Connect(_served.Url);
        await using var steps = farm.WatchAsync("lost").GetAsyncEnumerator();
        Assert.True(await steps.MoveNextAsync());

        await _served.Server.DisposeAsync();

        await Assert.ThrowsAsync<FarmUnreachableException>(() => steps.MoveNextAsync().AsTask());
    }

    [Fact]
    public async Task A_watch_goes_on_with_the_next_server_of_the_same_farm()
    {
        var task = _served.Farm.Add("handed-over");
        using var farm = HttpFarm.ConnectSocket(_served.Server.Address.Socket);
        await using var steps = farm.WatchAsync("handed-over").GetAsyncEnumerator();
        Assert.True(await steps.MoveNextAsync());

        await _served.Server.DisposeAsync();
        await using var next = await Gateway.Serving.FarmServer.StartAsync(
            _served.Farm, new() { DataDirectory = _served.DataDirectory, ApiKey = null });
        task.Tell(TaskState.Live, "done");

        Assert.True(await steps.MoveNextAsync());
        Assert.Equal("done", steps.Current.Text);
        Assert.False(await steps.MoveNextAsync());
    }

    [Fact]
    public async Task Who_stops_watching_is_not_kept()
    {
        _served.Farm.Add("abandoned");
        using var farm = HttpFarm.Connect(_served.Url);
        using var stop = new CancellationTokenSource();
        await using var steps = farm.WatchAsync("abandoned", stop.Token).GetAsyncEnumerator();
        Assert.True(await steps.MoveNextAsync());

        var next = steps.MoveNextAsync().AsTask();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }
}
