using CodeFarm.Grains.Placement;
using CodeFarm.Placement.Tests.Farm;
using CodeFarm.Placement.Tests.Grains;
using Orleans.Runtime;

namespace CodeFarm.Placement.Tests;

/// <summary>Placement by what silos have told.</summary>
public sealed class PlacementByLoadTests(ThreeMachines farm) : IClassFixture<ThreeMachines>
{
    private const int Many = 200;

    [Fact]
    public async Task A_grain_goes_where_the_model_is_loaded_that_its_caller_names()
    {
        using (farm.Device(Machines.Worlock, 1).HoldModel("coder", 11))
        {
            await farm.ExchangeLoadsAsync();
            RequestContext.Set(AcceleratorPlacementStrategy.ModelContextKey, "coder");

            var placed = await farm.PlaceAsync<ICuda10Grain>(50);

            Assert.Equal(new Dictionary<string, int> { ["worlock"] = 50 }, placed);
        }
    }

    [Fact]
    public async Task A_grain_goes_where_the_model_is_loaded_that_its_class_names()
    {
        using (farm.Device(Machines.Spinoza, 0).HoldModel("embedder", 2))
        {
            await farm.ExchangeLoadsAsync();

            var placed = await farm.PlaceAsync<IModelGrain>(50);

            Assert.Equal(new Dictionary<string, int> { ["spinoza"] = 50 }, placed);
        }
    }

    [Fact]
    public async Task Grains_keep_away_from_a_device_whose_memory_is_taken()
    {
        using (farm.Device(Machines.Calisota, 0).HoldModel("large", 14))
        {
            await farm.ExchangeLoadsAsync();

            var placed = await farm.PlaceAsync<ICuda10Grain>(50);

            Assert.Equal(new Dictionary<string, int> { ["worlock"] = 50 }, placed);
        }
    }

    [Fact]
    public async Task While_all_are_free_the_faster_devices_get_more()
    {
        await farm.ExchangeLoadsAsync();

        var placed = await farm.PlaceAsync<ICuda10Grain>(Many);

        // 52.2 against 29.8 + 12.7 TFLOPS; three silos place and hear of each other's placements at the next exchange only.
        Assert.InRange(placed["calisota"], 100, 125);
        Assert.Equal(Many, placed["worlock"] + placed["calisota"]);
    }
}
