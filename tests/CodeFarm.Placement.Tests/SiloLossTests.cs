using CodeFarm.Contracts.Placement;
using CodeFarm.Placement.Tests.Farm;
using CodeFarm.Placement.Tests.Grains;
using Orleans.Runtime;

namespace CodeFarm.Placement.Tests;

public sealed class SiloLossTests
{
    [Fact]
    public async Task Without_a_silo_that_will_do_the_caller_learns_what_each_lacks_until_one_is_back()
    {
        var farm = new ThreeMachines();
        await farm.InitializeAsync();
        try
        {
            var expert = farm.Client.GetGrain<ICuda13Grain>("expert");
            Assert.Equal("calisota", await expert.WhereAsync());

            await farm.StopAsync(Machines.Calisota);
            var error = await Assert.ThrowsAsync<NoCapableSiloException>(expert.WhereAsync);

            Assert.IsAssignableFrom<OrleansException>(error);
            Assert.Equal(new AcceleratorRequirement(AcceleratorKind.Cuda, 13), error.Requirement);
            Assert.Equal(["spinoza", "worlock"], error.Shortfalls.Select(static shortfall => shortfall.Silo).Order());
            Assert.Contains("which needs a Cuda accelerator with at least 13 GB", error.Message);
            Assert.Contains("spinoza: 2 x AMD Radeon RX 7900 GRE 16 GB (Rocm): no Cuda device", error.Message);
            Assert.Contains(
                "worlock: NVIDIA GeForce RTX 3080 10 GB (Cuda), NVIDIA GeForce RTX 3060 12 GB (Cuda): "
                + "no Cuda device with 13 GB, the largest has 12 GB",
                error.Message);
            Assert.EndsWith("expert", error.Grain);

            await farm.StartAsync(Machines.Calisota);
            Assert.Equal("calisota", await expert.WhereAsync());
        }
        finally
        {
            await farm.DisposeAsync();
        }
    }
}
