using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;

namespace CodeFarm.Placement.Tests;

public sealed class AcceleratorTests
{
    private readonly Accelerator _device = new(new(AcceleratorKind.Cuda, "card", 16, 50), concurrency: 1);

    [Fact]
    public async Task Work_enters_one_at_a_time_and_what_waits_is_counted()
    {
        var first = await _device.EnterAsync();
        var second = _device.EnterAsync();

        Assert.False(second.IsCompleted);
        Assert.Equal(2, _device.Sample().QueuedWork);

        first.Dispose();
        (await second).Dispose();
        Assert.Equal(0, _device.Sample().QueuedWork);
    }

    [Fact]
    public async Task Leaving_twice_lets_in_one()
    {
        var first = await _device.EnterAsync();
        first.Dispose();
        first.Dispose();

        using var second = await _device.EnterAsync();

        Assert.False(_device.EnterAsync().IsCompleted);
    }

    [Fact]
    public async Task Work_that_gives_up_waiting_no_longer_counts()
    {
        using var first = await _device.EnterAsync();
        using var patience = new CancellationTokenSource();
        var second = _device.EnterAsync(patience.Token);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(1, _device.Sample().QueuedWork);
    }

    [Fact]
    public void Loaded_models_take_memory_until_they_are_let_go()
    {
        using (_device.HoldModel("coder", 9))
        using (_device.HoldModel("embedder", 2))
        {
            Assert.Equal(5, _device.Sample().FreeMemoryGb);
            Assert.Equal(["coder", "embedder"], _device.Sample().LoadedModels.AsEnumerable());
        }

        Assert.Equal(16, _device.Sample().FreeMemoryGb);
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Refuses(static options => options.PublishPeriod = TimeSpan.Zero, "PublishPeriod");
        Refuses(static options => options.StaleAfter = TimeSpan.FromSeconds(1), "StaleAfter");
        Refuses(static options => options.WorkPerAccelerator = 0, "WorkPerAccelerator");

        static void Refuses(Action<AcceleratorPlacementOptions> change, string name)
        {
            var options = new AcceleratorPlacementOptions();
            change(options);
            Assert.StartsWith(name, Assert.Throws<ArgumentException>(options.Validate).Message);
        }
    }
}
