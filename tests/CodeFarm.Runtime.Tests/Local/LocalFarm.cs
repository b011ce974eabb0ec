using CodeFarm.LocalRuntime.Hosting;
using CodeFarm.LocalRuntime.Storage;
using CodeFarm.Runtime.Tests.Farm;
using Microsoft.Extensions.DependencyInjection;

namespace CodeFarm.Runtime.Tests.Local;

/// <summary>A local cluster with one silo, which is killed and begun anew on the same directory.</summary>
internal sealed class LocalFarm : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private LocalCluster? _cluster;

    public Stage Stage { get; } = new();

    public string Path => _directory.Path;

    public IClusterClient Client => _cluster!.Client;

    /// <summary>Small, so that tests see several files.</summary>
    public int JournalSegmentBytes { get; init; } = 4096;

    public Durability Durability { get; init; }

    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public string[] Journals => [.. Directory.GetFiles(System.IO.Path.Combine(Path, "streams", "farm")).Order(StringComparer.Ordinal)];

    public async Task StartAsync()
    {
        _cluster = LocalCluster.Start(new LocalClusterOptions
        {
            DataDirectory = Path,
            JournalSegmentBytes = JournalSegmentBytes,
            Durability = Durability,
            ResponseTimeout = ResponseTimeout,
            CollectionQuantum = TimeSpan.FromMilliseconds(100),
            ConfigureServices = services => services.AddSingleton(Stage),
        });
        await _cluster.StartSiloAsync("one");
    }

    /// <summary>Ends silo and cluster; what grains were doing is lost.</summary>
    public async Task StopAsync()
    {
        foreach (var silo in _cluster!.Silos)
            silo.Kill();
        await _cluster.DisposeAsync();
        _cluster = null;
    }

    public string StateFileOf(IAddressable grain, string state)
    {
        var id = grain.GetGrainId();
        return System.IO.Path.Combine(Path, "state", id.Type.ToString()!, $"{id.Key}.{state}.json");
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
            await StopAsync();
        _directory.Dispose();
    }
}
