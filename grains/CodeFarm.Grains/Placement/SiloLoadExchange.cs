using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Agents;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Placement;

/// <summary>
/// Tells this silo's load to the board and takes the others' from it, once a period, in one call. What runs on the processors is told
/// where the silo has a pipeline.
/// </summary>
public sealed partial class SiloLoadExchange(
    IGrainFactory grains,
    ILocalSiloDetails silo,
    SiloCapability capability,
    SiloAccelerators accelerators,
    SiloLoadSnapshot snapshot,
    AcceleratorPlacementOptions options,
    TimeProvider time,
    ILogger<SiloLoadExchange> logger,
    WorkerPool? workers = null) : BackgroundService
{
    private long _told;

    /// <summary>One exchange.</summary>
    public async Task ExchangeAsync(CancellationToken cancellationToken = default)
    {
        var load = new SiloLoad(
            silo.SiloAddress, capability.Name, Interlocked.Increment(ref _told),
            [.. accelerators.Devices.Select(static device => device.Sample())])
        {
            Capability = capability,
            Work = [.. accelerators.Devices.SelectMany(static device => device.Running), .. workers?.Running ?? []],
        };
        var board = grains.GetGrain<ILoadBoardGrain>(ILoadBoardGrain.Key);
        snapshot.Accept(await board.ExchangeAsync(load).WaitAsync(options.StaleAfter, time, cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At once, so that a silo is seen as soon as it is up. While it starts perhaps nobody answers yet; that is no outage.
        using var timer = new PeriodicTimer(options.PublishPeriod, time);
        var (starting, failing) = (true, false);
        try
        {
            do
            {
                try
                {
                    await ExchangeAsync(stoppingToken);
                    failing = false;
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    // Once an outage: placement goes on with what is known, and then without.
                    if (!failing && !starting)
                        LogFailure(capability.Name, options.StaleAfter, failure);
                    failing = !starting;
                }

                starting = false;
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo stops.
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Silo {Silo} could not exchange its load with the board; after {StaleAfter} placement here goes by hash.")]
    private partial void LogFailure(string silo, TimeSpan staleAfter, Exception failure);
}
