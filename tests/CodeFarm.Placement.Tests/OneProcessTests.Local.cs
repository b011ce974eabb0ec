using CodeFarm.Contracts.Placement;
using CodeFarm.Hosting;
using CodeFarm.Hosting.Configuration;
using CodeFarm.LocalRuntime.Hosting;
using CodeFarm.Placement.Tests.Farm;

namespace CodeFarm.Placement.Tests;

public sealed class OneProcessTests
{
    [Fact]
    public async Task One_process_can_be_all_machines_of_the_farm()
    {
        var directory = Directory.CreateTempSubdirectory("codefarm-one-process-");
        var options = new FarmOptions { ResponseTimeout = TimeSpan.FromSeconds(60) }.ForOneProcess(directory.FullName);
        await using (var cluster = LocalCluster.Start(options))
        {
            foreach (var machine in Machines.All)
                await cluster.StartFarmSiloAsync(SiloConfigurationFile.Read(Machines.PathOf(machine.Name)));

            var report = await cluster.Client.GetGrain<IAcceleratorProbeGrain>("probe").ProbeAsync();

            Assert.Contains(report.Silo, (string[])["worlock", "calisota"]);
            Assert.Equal(["calisota", "spinoza", "worlock"], cluster.Silos.Select(static silo => silo.Name).Order());
        }

        directory.Delete(recursive: true);
    }
}
