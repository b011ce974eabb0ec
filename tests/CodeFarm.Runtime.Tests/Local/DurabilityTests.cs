using CodeFarm.LocalRuntime.Storage;
using CodeFarm.Runtime.Tests.Farm;
using CodeFarm.Runtime.Tests.State;
using CodeFarm.Runtime.Tests.Streams;
using Orleans.Streams;

namespace CodeFarm.Runtime.Tests.Local;

public sealed class DurabilityTests : IAsyncLifetime
{
    private readonly LocalFarm _farm = new() { Durability = Durability.Disk };

    public Task InitializeAsync() => _farm.StartAsync();

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task Many_writers_that_wait_for_the_disk_at_once_are_all_acknowledged()
    {
        var grains = Enumerable.Range(0, 50).Select(i => _farm.Client.GetGrain<IStateGrain>($"plot-{i}")).ToArray();

        await Task.WhenAll(grains.Select(static grain => grain.WriteAsync(grain.GetPrimaryKeyString())));
        await _farm.StopAsync();
        await _farm.StartAsync();

        foreach (var i in Enumerable.Range(0, 50))
            Assert.Equal($"plot-{i}", (await _farm.Client.GetGrain<IStateGrain>($"plot-{i}").ViewAsync()).Value);
    }

    [Fact]
    public async Task Events_are_delivered_when_they_are_on_the_disk()
    {
        var key = FarmFixture.NewKey();
        var stream = _farm.Client.GetStreamProvider("farm").GetStream<Item>(TakerGrain.Namespace, key);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => stream.OnNextAsync(new Item(i))));
        await _farm.Stage.NotedAsync($"took {key} 19");

        Assert.Equal(20, _farm.Stage.NotesOf($"took {key} ").Count);
    }

    [Fact]
    public async Task A_flush_that_fails_is_told_to_everybody_who_waits_for_it()
    {
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, "file");
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        var barrier = new DiskBarrier(file, Durability.Disk);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => barrier.WaitAsync()));
        file.Dispose();
        await Assert.ThrowsAnyAsync<Exception>(barrier.WaitAsync);
        await Assert.ThrowsAnyAsync<Exception>(barrier.WaitAsync);
    }
}
