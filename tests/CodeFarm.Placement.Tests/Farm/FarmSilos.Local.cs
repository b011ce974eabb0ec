using CodeFarm.Contracts.Placement;
using CodeFarm.LocalRuntime.Hosting;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace CodeFarm.Placement.Tests.Farm;

/// <summary>Silos of the one-process runtime.</summary>
internal sealed class FarmSilos : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("codefarm-placement-");
    private readonly LocalCluster _cluster;

    public FarmSilos() => _cluster = LocalCluster.Start(new() { DataDirectory = _directory.FullName });

    /// <summary>Calls from outside grains. There once the first silo was started.</summary>
    public IClusterClient Client => _cluster.Client;

    /// <summary>Starts a silo; when it completes, the members of the cluster know of it.</summary>
    public async Task<SiloAddress> StartAsync(SiloCapability machine, Action<ISiloBuilder> configure) =>
        (await _cluster.StartSiloAsync(machine.Name, configure)).Address;

    /// <summary>Stops a silo in order; when it completes, the others know that it is gone.</summary>
    public Task StopAsync(string name) => Silo(name).StopAsync();

    /// <summary>The services of a silo.</summary>
    public IServiceProvider ServicesOf(string name) => Silo(name).Services;

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private LocalSilo Silo(string name) => _cluster.Silos.Single(silo => silo.Name == name);
}
