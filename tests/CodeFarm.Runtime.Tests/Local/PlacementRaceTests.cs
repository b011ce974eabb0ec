using System.Net;
using CodeFarm.LocalRuntime.Hosting;
using CodeFarm.Runtime.Tests.Farm;
using CodeFarm.Runtime.Tests.Placement;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Runtime.Placement;

namespace CodeFarm.Runtime.Tests.Local;

/// <summary>Silos leave while a director chooses among them.</summary>
public sealed class PlacementRaceTests : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Stage _stage = new();
    private LocalCluster _cluster = null!;

    public Task InitializeAsync()
    {
        _cluster = LocalCluster.Start(new LocalClusterOptions
        {
            DataDirectory = _directory.Path,
            ConfigureServices = services => services.AddSingleton(_stage),
        });
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_grain_whose_silo_left_while_it_was_chosen_comes_up_on_another()
    {
        await StartAsync<HesitantDirector>("leaves");
        await StartAsync<HesitantDirector>("stays");
        var call = _cluster.Client.GetGrain<IPlainGrain>("grain").SiloAsync();
        await await Task.WhenAny(_stage.ReachedAsync("the choice"), call);

        _cluster.Silos[0].Kill();
        _stage.Open("the choice");

        await call.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal("stays", Assert.Single(_cluster.Silos).Name);
        Assert.Equal(2, _stage.NotesOf("chose ").Count);
    }

    [Fact]
    public async Task A_director_that_names_a_silo_which_it_was_not_offered_is_told_so()
    {
        await StartAsync<InventiveDirector>("silo");

        var failure = await Assert.ThrowsAsync<OrleansException>(_cluster.Client.GetGrain<IPlainGrain>("grain").SiloAsync);

        Assert.Contains("which is no silo of this cluster", failure.Message, StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _directory.Dispose();
    }

    private Task<LocalSilo> StartAsync<TDirector>(string name)
        where TDirector : class, IPlacementDirector =>
        _cluster.StartSiloAsync(name, silo => silo.Services.AddPlacementDirector<RandomPlacement, TDirector>());

    private sealed class InventiveDirector : IPlacementDirector
    {
        public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context) =>
            Task.FromResult(SiloAddress.New(IPAddress.Loopback, 9, 9));
    }
}
