using CodeFarm.Contracts.Placement;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.TestingHost;

namespace CodeFarm.Placement.Tests.Farm;

/// <summary>Silos of Orleans in this process.</summary>
internal sealed class FarmSilos : IAsyncDisposable
{
    private readonly Dictionary<string, InProcessSiloHandle> _silos = [];
    private readonly InProcessTestCluster _cluster;
    private (SiloCapability Machine, Action<ISiloBuilder> Configure) _starting;

    public FarmSilos()
    {
        var builder = new InProcessTestClusterBuilder(0);
        // Filters are skipped where all silos are assumed to be alike.
        builder.Options.AssumeHomogenousSilosForTesting = false;
        builder.Options.InitializeClientOnDeploy = false;
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            var (machine, configure) = _starting;
            silo.Services.PostConfigure<SiloOptions>(options => options.SiloName = machine.Name);
            silo.AddMemoryGrainStorageAsDefault();
            configure(silo);
        });
        _cluster = builder.Build();
    }

    /// <summary>Calls from outside grains. There once the first silo was started.</summary>
    public IClusterClient Client => _cluster.Client;

    /// <summary>Starts a silo; when it completes, the members of the cluster know of it.</summary>
    public async Task<SiloAddress> StartAsync(SiloCapability machine, Action<ISiloBuilder> configure)
    {
        _starting = (machine, configure);
        var silo = await _cluster.StartAdditionalSiloAsync();
        _silos.Add(machine.Name, silo);
        if (_silos.Count == 1)
            await _cluster.InitializeClientAsync();
        await SettleAsync();
        return silo.SiloAddress;
    }

    /// <summary>Stops a silo in order; when it completes, the others know that it is gone.</summary>
    public async Task StopAsync(string name)
    {
        _silos.Remove(name, out var silo);
        await _cluster.StopSiloAsync(silo!);
        await SettleAsync();
    }

    /// <summary>The services of a silo.</summary>
    public IServiceProvider ServicesOf(string name) => _cluster.GetSiloServiceProvider(_silos[name].SiloAddress);

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }

    private async Task SettleAsync()
    {
        await _cluster.WaitForLivenessToStabilizeAsync();
        await _cluster.WaitForClusterManifestToStabilizeAsync();
    }
}
