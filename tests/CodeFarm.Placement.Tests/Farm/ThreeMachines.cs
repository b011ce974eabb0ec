using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace CodeFarm.Placement.Tests.Farm;

/// <summary>
/// Worlock, spinoza and calisota in this process, as their files tell. Loads are exchanged when a test says so and never by
/// themselves, unless the period is set.
/// </summary>
public class ThreeMachines : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FarmSilos _silos = new();
    private readonly Dictionary<string, SiloAddress> _addresses = [];

    public IClusterClient Client => _silos.Client;

    /// <summary>How often loads are exchanged.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromHours(1);

    public virtual async Task InitializeAsync()
    {
        foreach (var machine in Machines.All)
            await StartAsync(machine);
    }

    public async Task DisposeAsync() => await _silos.DisposeAsync();

    public SiloAddress AddressOf(SiloCapability machine) => _addresses[machine.Name];

    public async Task StartAsync(SiloCapability machine)
    {
        _addresses[machine.Name] = await _silos.StartAsync(machine, silo => silo.AddAcceleratorPlacement(machine, options =>
        {
            options.PublishPeriod = Period;
            options.StaleAfter = Period * 1000;
        }));
        // On Orleans a silo asks a new one for its metadata in the background, and no event tells when it has it.
        await UntilAsync(() => _addresses.Keys.All(silo =>
            _addresses.Values.All(known => Services<ISiloCapabilities>(silo).Find(known) is not null)));
    }

    public async Task StopAsync(SiloCapability machine)
    {
        _addresses.Remove(machine.Name);
        await _silos.StopAsync(machine.Name);
    }

    public T Services<T>(string silo)
        where T : notnull =>
        _silos.ServicesOf(silo).GetRequiredService<T>();

    /// <summary>A device of a machine.</summary>
    public Accelerator Device(SiloCapability machine, int index) => Services<SiloAccelerators>(machine.Name).Devices[index];

    /// <summary>Lets every silo know the load of every other as it is now.</summary>
    public async Task ExchangeLoadsAsync()
    {
        // Twice: the first silo hears of the last one in the second round.
        for (var round = 0; round < 2; round++)
        {
            foreach (var silo in _addresses.Keys)
                await Services<SiloLoadExchange>(silo).ExchangeAsync();
        }
    }

    /// <summary>Where new grains are placed: how many on which silo.</summary>
    public async Task<Dictionary<string, int>> PlaceAsync<TGrain>(int count)
        where TGrain : IWhereGrain
    {
        var keys = Enumerable.Range(0, count).Select(static _ => Guid.NewGuid().ToString("N"));
        var silos = await Task.WhenAll(keys.Select(key => Client.GetGrain<TGrain>(key).WhereAsync()));
        return silos.CountBy(static silo => silo).ToDictionary();
    }

    /// <summary>Waits for what happens in the background.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!condition())
            await timer.WaitForNextTickAsync(patience.Token);
    }
}
