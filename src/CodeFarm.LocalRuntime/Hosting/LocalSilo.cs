using CodeFarm.LocalRuntime.Activations;
using CodeFarm.LocalRuntime.Calls;
using CodeFarm.LocalRuntime.Placement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Runtime.MembershipService.SiloMetadata;
using Orleans.Streams;

namespace CodeFarm.LocalRuntime.Hosting;

/// <summary>A silo of a <see cref="LocalCluster"/>.</summary>
public sealed class LocalSilo
{
    private readonly ServiceProvider _services;
    private readonly SiloOrigin _origin;
    private volatile bool _isAlive = true;
    private volatile int _ended;
    private volatile int _servicesStopped;

    internal LocalSilo(
        LocalCluster cluster, string name, SiloAddress address, Action<ISiloBuilder>? configure, IConfiguration? configuration)
    {
        Cluster = cluster;
        Name = name;
        Address = address;
        _origin = new SiloOrigin(this);
        var builder = new LocalSiloBuilder(configuration ?? new ConfigurationBuilder().Build());
        AddRuntimeServices(builder.Services);
        cluster.Options.ConfigureServices?.Invoke(builder.Services);
        configure?.Invoke(builder);
        _services = builder.Services.BuildServiceProvider();
        Metadata = _services.GetService<SiloMetadata>() ?? SiloMetadata.Empty;
        IncomingFilters = [.. _services.GetServices<IIncomingGrainCallFilter>()];
        OutgoingFilters = [.. _services.GetServices<IOutgoingGrainCallFilter>()];
    }

    /// <summary>The silo's name.</summary>
    public string Name { get; }

    /// <summary>The silo's address; another one each time it is started.</summary>
    public SiloAddress Address { get; }

    /// <summary>The silo's services.</summary>
    public IServiceProvider Services => _services;

    /// <summary>What the silo says of itself.</summary>
    public SiloMetadata Metadata { get; }

    /// <summary>The grains that are active here.</summary>
    public IReadOnlyList<GrainId> ActiveGrains => [.. Activations.Select(static activation => activation.GrainId)];

    internal LocalCluster Cluster { get; }

    internal CallOrigin Origin => _origin;

    internal IGrainFactory GrainFactory => _origin;

    internal IIncomingGrainCallFilter[] IncomingFilters { get; }

    internal IOutgoingGrainCallFilter[] OutgoingFilters { get; }

    /// <summary>False once it was lost, or has stopped.</summary>
    internal bool IsAlive => _isAlive;

    /// <summary>Whether grains may be placed here.</summary>
    internal bool IsUp => _ended == 0;

    internal RuntimeLog Log => Cluster.Log;

    private IEnumerable<Activation> Activations => Cluster.Directory.All.Where(activation => activation.Silo == this);

    /// <summary>
    /// Ends the silo as a power cut would: its grains stop where they are and are told nothing, callers get
    /// <see cref="SiloUnavailableException"/>, and only what was written survives.
    /// </summary>
    public void Kill()
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
            return;
        _isAlive = false;
        Cluster.Remove(this);
        foreach (var activation in Activations.ToArray())
        {
            Cluster.Directory.Remove(activation);
            activation.Kill();
        }

        _ = StopServicesOfKilledAsync();
    }

    /// <summary>Ends the silo in order: its grains are deactivated, and waiting calls go to their successors elsewhere.</summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
            return;
        // No new activations from here on; those that are here finish what they have.
        Cluster.Remove(this);
        await StopServicesAsync(cancellationToken);
        var deactivations = new List<Task>();
        foreach (var activation in Activations.ToArray())
        {
            activation.Deactivate(
                new(DeactivationReasonCode.ShuttingDown, $"Silo {Name} stops."), CancellationToken.None);
            deactivations.Add(activation.Deactivated);
        }

        try
        {
            await Task.WhenAll(deactivations).WaitAsync(Cluster.Options.DeactivationTimeout, cancellationToken);
        }
        catch (TimeoutException)
        {
            Log.StopTimedOut(Name);
        }

        _isAlive = false;
        await _services.DisposeAsync();
    }

    /// <summary>Stops the hosted services, once.</summary>
    internal async Task StopServicesAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _servicesStopped, 1) != 0)
            return;
        foreach (var hosted in _services.GetServices<IHostedService>().Reverse())
            await hosted.StopAsync(cancellationToken);
    }

    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
            await hosted.StartAsync(cancellationToken);
    }

    internal void RequireAlive()
    {
        if (!_isAlive)
            throw new SiloUnavailableException($"Silo {Name} was lost; what still runs on it writes nothing.");
    }

    // Their process would be gone; here they would run on for ever. Whatever they still try reaches nobody.
    private async Task StopServicesOfKilledAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            try
            {
                await hosted.StopAsync(new CancellationToken(canceled: true));
            }
            catch (Exception exception)
            {
                Log.ServiceOfKilledFailed(exception, Name);
            }
        }
    }

    private void AddRuntimeServices(IServiceCollection services)
    {
        services.AddLogging();
        services.AddSingleton(this);
        services.AddSingleton<ILocalSiloDetails>(new LocalSiloDetails(Name, Address));
        services.AddSingleton<ISiloMetadataCache>(new SiloMetadataCache(Cluster));
        services.AddSingleton<IGrainFactory>(_origin);
        services.AddSingleton<IGrainContextAccessor, GrainContextAccessor>();
        services.AddPlacementDirector<RandomPlacement, RandomPlacementDirector>();
        services.TryAddSingleton<PlacementStrategy, RandomPlacement>();
        foreach (var name in Cluster.Options.StreamProviders)
            services.AddKeyedSingleton<IStreamProvider>(name, (_, _) => Cluster.Streams.ProviderFor(name, _origin));
    }
}
