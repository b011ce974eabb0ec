using CodeFarm.Contracts.Placement;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Placement;

/// <summary>Tells this silo's load to the board and takes the others' from it, once a period, in one call.</summary>
public sealed partial class SiloLoadExchange(
    IGrainFactory grains,
    ILocalSiloDetails silo,
    SiloCapability capability,
    SiloAccelerators accelerators,
    SiloLoadSnapshot snapshot,
    AcceleratorPlacementOptions options,
    TimeProvider time,
    ILogger<SiloLoadExchange> logger) : BackgroundService
{
    /// <summary>One exchange.</summary>
    public async Task ExchangeAsync(CancellationToken cancellationToken = default)
    {
        var load = new SiloLoad(
            silo.SiloAddress, capability.Name, [.. accelerators.Devices.Select(static device => device.Sample())]);
        var board = grains.GetGrain<ILoadBoardGrain>(ILoadBoardGrain.Key);
        snapshot.Accept(await board.ExchangeAsync(load).WaitAsync(options.StaleAfter, time, cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first exchange waits a period as well: while the silo starts, nobody answers.
        using var timer = new PeriodicTimer(options.PublishPeriod, time);
        var failing = false;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await ExchangeAsync(stoppingToken);
                    failing = false;
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    // Once an outage: placement goes on with what is known, and then without.
                    if (!failing)
                        LogFailure(capability.Name, options.StaleAfter, failure);
                    failing = true;
                }
            }
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
