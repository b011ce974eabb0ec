using CodeFarm.Contracts.Placement;
using CodeFarm.Placement.Tests.Farm;
using CodeFarm.Placement.Tests.Grains;
using Orleans;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace CodeFarm.Placement.Tests;

/// <summary>Placement while nobody has told its load: by requirement, and by hash.</summary>
public sealed class PlacementTests(ThreeMachines farm) : IClassFixture<ThreeMachines>
{
    private const int Many = 200;

    [Fact]
    public async Task Experts_that_need_cuda_and_10_gb_go_to_worlock_and_calisota()
    {
        var placed = await farm.PlaceAsync<ICuda10Grain>(Many);

        Assert.Equal(Many, placed["worlock"] + placed["calisota"]);
        Assert.Equal(2, placed.Count);
    }

    [Fact]
    public async Task Experts_that_need_cuda_and_more_than_12_gb_go_to_calisota()
    {
        var placed = await farm.PlaceAsync<ICuda13Grain>(Many);

        Assert.Equal(new Dictionary<string, int> { ["calisota"] = Many }, placed);
    }

    [Fact]
    public async Task Experts_that_need_rocm_go_to_spinoza()
    {
        var placed = await farm.PlaceAsync<IRocmGrain>(Many);

        Assert.Equal(new Dictionary<string, int> { ["spinoza"] = Many }, placed);
    }

    [Fact]
    public async Task Experts_that_need_any_accelerator_go_everywhere()
    {
        var placed = await farm.PlaceAsync<IAnyGrain>(Many);

        Assert.Equal(["calisota", "spinoza", "worlock"], placed.Keys.Order());
    }

    [Fact]
    public async Task The_probe_says_where_it_is_and_why()
    {
        var report = await farm.Client.GetGrain<IAcceleratorProbeGrain>(NewKey()).ProbeAsync();

        Assert.Contains(report.Silo, (string[])["worlock", "calisota"]);
        Assert.StartsWith("it needs a Cuda accelerator with at least 10 GB; here: NVIDIA GeForce RTX", report.Reason);
    }

    [Fact]
    public async Task The_silo_that_the_caller_would_like_is_taken()
    {
        foreach (var machine in Machines.All)
        {
            RequestContext.Set(IPlacementDirector.PlacementHintKey, farm.AddressOf(machine));

            var placed = await farm.PlaceAsync<IAnyGrain>(10);

            Assert.Equal(new Dictionary<string, int> { [machine.Name] = 10 }, placed);
        }
    }

    [Fact]
    public async Task A_wish_for_a_silo_that_will_not_do_counts_for_nothing()
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, farm.AddressOf(Machines.Spinoza));

        var placed = await farm.PlaceAsync<ICuda13Grain>(10);

        Assert.Equal(new Dictionary<string, int> { ["calisota"] = 10 }, placed);
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
