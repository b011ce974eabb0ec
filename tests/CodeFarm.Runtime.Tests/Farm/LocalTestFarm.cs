using CodeFarm.LocalRuntime.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace CodeFarm.Runtime.Tests.Farm;

/// <summary>Silos of the local runtime on a directory of their own.</summary>
internal sealed class LocalTestFarm : ITestFarm
{
    private readonly TemporaryDirectory _directory = new();
    private readonly FarmOptions _options;
    private readonly LocalCluster _cluster;

    public LocalTestFarm(FarmOptions options, Stage stage)
    {
        _options = options;
        _cluster = LocalCluster.Start(new LocalClusterOptions
        {
            DataDirectory = _directory.Path,
            ResponseTimeout = options.ResponseTimeout,
            CollectionAge = options.CollectionAge,
            CollectionQuantum = options.CollectionAge / 4,
            MaximumEventDeliveryTime = options.MaximumEventDeliveryTime,
            ConfigureServices = services => services.AddSingleton(stage),
            ConfigureClient = options.ConfigureClient,
        });
    }

    public IClusterClient Client => _cluster.Client;

    public async Task<SiloAddress> StartSiloAsync(string name, Dictionary<string, string>? metadata = null)
    {
        var silo = await _cluster.StartSiloAsync(name, builder =>
        {
            if (metadata is not null)
                builder.UseSiloMetadata(metadata);
            _options.ConfigureSilo?.Invoke(builder);
        });
        return silo.Address;
    }

    public Task StopSiloAsync(string name) => Silo(name).StopAsync();

    public Task KillSiloAsync(string name)
    {
        Silo(name).Kill();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _directory.Dispose();
    }

    private LocalSilo Silo(string name) => _cluster.Silos.Single(silo => silo.Name == name);
}
