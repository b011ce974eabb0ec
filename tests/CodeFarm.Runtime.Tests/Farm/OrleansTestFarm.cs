using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime.MembershipService.SiloMetadata;
using Orleans.Storage;
using Orleans.TestingHost;

namespace CodeFarm.Runtime.Tests.Farm;

/// <summary>Silos of Orleans in this process.</summary>
internal sealed class OrleansTestFarm : ITestFarm
{
    private readonly FarmOptions _options;
    private readonly Stage _stage;
    private readonly SharedStorage _storage = new();
    private readonly InProcessTestCluster _cluster;
    private readonly List<InProcessSiloHandle> _silos = [];
    private (string Name, Dictionary<string, string>? Metadata) _starting;

    public OrleansTestFarm(FarmOptions options, Stage stage)
    {
        _options = options;
        _stage = stage;
        var builder = new InProcessTestClusterBuilder(0);
        builder.Options.AssumeHomogenousSilosForTesting = false;
        builder.Options.InitializeClientOnDeploy = false;
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) => ConfigureSilo(silo));
        builder.ConfigureClient(ConfigureClient);
        _cluster = builder.Build();
    }

    public IClusterClient Client => _cluster.Client;

    public async Task<SiloAddress> StartSiloAsync(string name, Dictionary<string, string>? metadata = null)
    {
        _starting = (name, metadata);
        var silo = await _cluster.StartAdditionalSiloAsync();
        _silos.Add(silo);
        if (_silos.Count == 1)
            await _cluster.InitializeClientAsync();
        await SettleAsync(afterKill: false);
        return silo.SiloAddress;
    }

    public async Task StopSiloAsync(string name)
    {
        await _cluster.StopSiloAsync(Take(name));
        await SettleAsync(afterKill: false);
    }

    public async Task KillSiloAsync(string name)
    {
        await _cluster.KillSiloAsync(Take(name));
        await SettleAsync(afterKill: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }

    private async Task SettleAsync(bool afterKill)
    {
        if (_silos.Count == 0)
            return;
        await _cluster.WaitForLivenessToStabilizeAsync(afterKill);
        await _cluster.WaitForClusterManifestToStabilizeAsync(afterKill);
    }

    private InProcessSiloHandle Take(string name)
    {
        var silo = _silos.Single(silo => silo.Name == name || silo.ServiceProvider.GetRequiredService<ILocalSiloDetails>().Name == name);
        _silos.Remove(silo);
        return silo;
    }

    private void ConfigureSilo(ISiloBuilder silo)
    {
        var (name, metadata) = _starting;
        silo.Services.PostConfigure<SiloOptions>(options => options.SiloName = name);
        silo.Services.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = _options.ResponseTimeout);
        silo.Services.Configure<ClusterMembershipOptions>(options => options.ProbeTimeout = TimeSpan.FromSeconds(1));
        silo.Services.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionQuantum = _options.CollectionAge / 4;
            options.CollectionAge = _options.CollectionAge;
        });
        silo.Services.AddSingleton(_stage);
        silo.UseSiloMetadata(metadata ?? []);
        if (_options.StateOutlivesSilos)
            silo.Services.AddKeyedSingleton<IGrainStorage>("Default", _storage);
        else
            silo.AddMemoryGrainStorageAsDefault();
        silo.AddMemoryGrainStorage("PubSubStore");
        silo.AddMemoryStreams("farm", streams => streams.ConfigurePullingAgent(agents => agents.Configure(options =>
        {
            options.GetQueueMsgsTimerPeriod = TimeSpan.FromMilliseconds(20);
            options.MaxEventDeliveryTime = _options.MaximumEventDeliveryTime;
        })));
        _options.ConfigureSilo?.Invoke(silo);
    }

    private void ConfigureClient(IClientBuilder client)
    {
        client.Services.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = _options.ResponseTimeout);
        client.Services.AddSingleton(_stage);
        client.AddMemoryStreams("farm");
        _options.ConfigureClient?.Invoke(client.Services);
    }
}
