using System.Collections.Immutable;
using System.Net;
using CodeFarm.LocalRuntime.Activations;
using CodeFarm.LocalRuntime.CodeGeneration;
using CodeFarm.LocalRuntime.Grains;
using CodeFarm.LocalRuntime.Placement;
using CodeFarm.LocalRuntime.State;
using CodeFarm.LocalRuntime.Storage;
using CodeFarm.LocalRuntime.Streams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Hosting;

/// <summary>
/// A cluster whose silos all live in this process. It owns a data directory; starting it again on the same directory goes
/// on where the last process ended, however that ended.
/// </summary>
public sealed class LocalCluster : IAsyncDisposable
{
    private const int FirstPort = 11111;

    private readonly DataDirectory _data;
    private readonly IdleCollector _collector;
    private readonly LocalClient _client;
    private readonly Lock _gate = new();
    private ImmutableArray<LocalSilo> _silos = [];
    private TaskCompletionSource _siloStarted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _generation;
    private int _disposed;

    private LocalCluster(LocalClusterOptions options, DataDirectory data)
    {
        Options = options;
        _data = data;
        Manifest = GrainManifest.Current;
        _client = new LocalClient(this);
        Log = new RuntimeLog(_client.ServiceProvider.GetRequiredService<ILoggerFactory>());
        Grains = new GrainClassMap(Manifest, _client.ServiceProvider);
        Directory = new ActivationDirectory(this);
        Placement = new PlacementService(this);
        var barrier = new DiskBarrier(data.LockFile, options.Durability);
        StateFiles = new StateFiles(Path.Combine(data.Path, "state"), barrier);
        Streams = new StreamSystem(this, Path.Combine(data.Path, "streams"));
        _collector = new IdleCollector(this);
    }

    /// <summary>The way in for code outside grains.</summary>
    public IClusterClient Client => _client;

    /// <summary>The silos that are up, in the order in which they started.</summary>
    public IReadOnlyList<LocalSilo> Silos => _silos;

    /// <summary>What the filters of a grain see as the source of calls from outside grains.</summary>
    internal GrainId ClientId { get; } = GrainId.Create("sys.client", Guid.NewGuid().ToString("N"));

    internal LocalClusterOptions Options { get; }

    internal GrainManifest Manifest { get; }

    internal GrainClassMap Grains { get; }

    internal ActivationDirectory Directory { get; }

    internal PlacementService Placement { get; }

    internal StateFiles StateFiles { get; }

    internal StreamSystem Streams { get; }

    internal RuntimeLog Log { get; }

    internal ImmutableArray<LocalSilo> AliveSilos => _silos;

    /// <summary>Opens the data directory. Streams deliver as soon as a silo is up.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    /// <exception cref="DataDirectoryInUseException">Another process has the data directory.</exception>
    public static LocalCluster Start(LocalClusterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var data = DataDirectory.Open(options.DataDirectory);
        try
        {
            return new LocalCluster(options, data);
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    /// <summary>Starts a silo, and then its hosted services.</summary>
    /// <param name="name">The silo's name, unique among those that are up.</param>
    /// <param name="configure">Filters, placement, metadata and services of the silo.</param>
    /// <param name="configuration">The configuration that the silo's services see.</param>
    /// <param name="cancellationToken">Stops waiting for hosted services.</param>
    public async Task<LocalSilo> StartSiloAsync(
        string name, Action<ISiloBuilder>? configure = null, IConfiguration? configuration = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (_silos.Any(silo => string.Equals(silo.Name, name, StringComparison.Ordinal)))
            throw new ArgumentException($"A silo named {name} is up already.", nameof(name));
        var generation = Interlocked.Increment(ref _generation);
        var address = SiloAddress.New(IPAddress.Loopback, FirstPort + generation - 1, generation);
        var silo = new LocalSilo(this, name, address, configure, configuration);
        lock (_gate)
        {
            _silos = _silos.Add(silo);
            _siloStarted.TrySetResult();
        }

        try
        {
            // Like those of a host, they may call grains: the silo is up before they start.
            await silo.StartAsync(cancellationToken);
        }
        catch
        {
            await silo.StopAsync(CancellationToken.None);
            throw;
        }

        return silo;
    }

    /// <summary>Stops the silos and closes the data directory. What streams have not delivered stays in their journals.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _collector.Dispose();
        await Streams.StopAsync();
        var silos = _silos.Reverse().ToArray();
        // All of them first: what one of them works for another would hold up its stop.
        foreach (var silo in silos)
            await silo.StopServicesAsync(CancellationToken.None);
        foreach (var silo in silos)
            await silo.StopAsync();
        await Streams.DisposeAsync();
        await _client.DisposeAsync();
        StateFiles.Close();
        _data.Dispose();
    }

    internal LocalSilo? FindSilo(SiloAddress address) => _silos.FirstOrDefault(silo => silo.Address.Equals(address));

    internal void Remove(LocalSilo silo)
    {
        lock (_gate)
        {
            _silos = _silos.Remove(silo);
            if (_silos.IsEmpty && _siloStarted.Task.IsCompleted)
                _siloStarted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Completes when a silo is up.</summary>
    internal Task WaitForSiloAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return _siloStarted.Task.WaitAsync(cancellationToken);
    }

    internal void CollectIdle()
    {
        var sessionAge = Options.ResponseTimeout == Timeout.InfiniteTimeSpan ? Options.CollectionAge : Options.ResponseTimeout * 2;
        foreach (var activation in Directory.All)
            activation.Collect(Options.CollectionAge, sessionAge);
    }
}
