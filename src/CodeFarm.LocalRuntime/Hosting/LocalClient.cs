using CodeFarm.LocalRuntime.Calls;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Streams;

namespace CodeFarm.LocalRuntime.Hosting;

/// <summary>Calls from outside grains.</summary>
internal sealed class LocalClient : CallOrigin, IClusterClient, IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public LocalClient(LocalCluster cluster)
    {
        Cluster = cluster;
        var services = new ServiceCollection();
        services.AddLogging();
        foreach (var name in cluster.Options.StreamProviders)
            services.AddKeyedSingleton<IStreamProvider>(name, (_, _) => cluster.Streams.ProviderFor(name, this));
        cluster.Options.ConfigureServices?.Invoke(services);
        cluster.Options.ConfigureClient?.Invoke(services);
        _services = services.BuildServiceProvider();
        OutgoingFilters = [.. _services.GetServices<IOutgoingGrainCallFilter>()];
    }

    public override LocalCluster Cluster { get; }

    public override IOutgoingGrainCallFilter[] OutgoingFilters { get; }

    public override bool IsAlive => true;

    public override LocalSilo? Gateway => null;

    public IServiceProvider ServiceProvider => _services;

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
