using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;
using CodeFarm.Placement.Tests.Farm;

namespace CodeFarm.Placement.Tests;

public sealed class LoadExchangeTests
{
    [Fact]
    public async Task Silos_hear_of_each_others_load_by_themselves()
    {
        var farm = new ThreeMachines { Period = TimeSpan.FromMilliseconds(50) };
        await farm.InitializeAsync();
        try
        {
            using (farm.Device(Machines.Spinoza, 1).HoldModel("embedder", 2.5))
            {
                await ThreeMachines.UntilAsync(() => Machines.All.All(silo =>
                    farm.Services<SiloLoadSnapshot>(silo.Name).FindFresh(farm.AddressOf(Machines.Spinoza)) is { } load
                    && load.Devices[1].LoadedModels.Contains("embedder")));
            }

            var reports = await farm.Client.GetGrain<ILoadBoardGrain>(ILoadBoardGrain.Key).ReadAsync();
            Assert.Equal(["calisota", "spinoza", "worlock"], reports.Select(static report => report.Load.Name).Order());
        }
        finally
        {
            await farm.DisposeAsync();
        }
    }
}
