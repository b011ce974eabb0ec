using CodeFarm.Runtime.Tests.Farm;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Placement;

namespace CodeFarm.Runtime.Tests.Placement;

/// <summary>Two silos with accelerators and one without.</summary>
public sealed class ThreeSilos : IAsyncLifetime
{
    public const string Worlock = "worlock";
    public const string Spinoza = "spinoza";
    public const string Calisota = "calisota";

    private readonly Dictionary<string, SiloAddress> _addresses = [];

    public Stage Stage { get; } = new();

    public ITestFarm Farm { get; private set; } = null!;

    public IClusterClient Client => Farm.Client;

    public static FarmOptions Options { get; } = new()
    {
        ConfigureSilo = silo =>
        {
            silo.Services.AddPlacementFilter<NeedsKindFilter, NeedsKindFilterDirector>(ServiceLifetime.Transient);
            silo.Services.AddPlacementFilter<WatchedFilter, WatchedFilterDirector>(ServiceLifetime.Transient);
            silo.Services.AddPlacementDirector<HighestRankPlacement, HighestRankDirector>();
        },
    };

    public SiloAddress AddressOf(string name) => _addresses[name];

    public async Task InitializeAsync()
    {
        Farm = TestFarm.Create(Options, Stage);
        await StartAsync(Worlock, "gpu", rank: 2);
        await StartAsync(Spinoza, "gpu", rank: 1);
        await StartAsync(Calisota, "cpu", rank: 3);
    }

    public async Task DisposeAsync() => await Farm.DisposeAsync();

    private async Task StartAsync(string name, string kind, int rank) =>
        _addresses[name] = await Farm.StartSiloAsync(name, new() { ["name"] = name, ["kind"] = kind, ["rank"] = $"{rank}" });
}
