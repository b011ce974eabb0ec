using System.Collections.Immutable;
using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Agents;
using CodeFarm.Sandbox;
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
    WorkerPool? workers = null,
    ISandbox? sandbox = null) : BackgroundService
{
    private long _told;

    /// <summary>One exchange.</summary>
    public async Task ExchangeAsync(CancellationToken cancellationToken = default) => snapshot.Accept(await TellAsync(cancellationToken));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.PublishPeriod, time);
        await TellAtStartAsync(stoppingToken);
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

    // So that a silo is seen as soon as it is up. What the others say is taken a period later: of silos that start together, the
    // first to tell would else get all that is placed meanwhile.
    private async Task TellAtStartAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TellAsync(stoppingToken);
        }
        catch (Exception failure)
        {
            // While a silo starts, perhaps nobody answers yet.
            LogNotTold(capability.Name, failure);
        }
    }

    private async Task<ImmutableArray<SiloLoadReport>> TellAsync(CancellationToken cancellationToken)
    {
        var load = new SiloLoad(
            silo.SiloAddress, capability.Name, Interlocked.Increment(ref _told),
            [.. accelerators.Devices.Select(static device => device.Sample())])
        {
            Capability = capability,
            Work = [.. accelerators.Devices.SelectMany(static device => device.Running), .. workers?.Running ?? []],
            Sandbox = sandbox is null ? null : SandboxLoads.Of(sandbox),
        };
        var board = grains.GetGrain<ILoadBoardGrain>(ILoadBoardGrain.Key);
        return await board.ExchangeAsync(load).WaitAsync(options.StaleAfter, time, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Silo {Silo} could not tell its load at its start; it does in a period.")]
    private partial void LogNotTold(string silo, Exception failure);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Silo {Silo} could not exchange its load with the board; after {StaleAfter} placement here goes by hash.")]
    private partial void LogFailure(string silo, TimeSpan staleAfter, Exception failure);
}
