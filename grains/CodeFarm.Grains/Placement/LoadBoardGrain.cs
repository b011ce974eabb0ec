using System.Collections.Immutable;
using CodeFarm.Contracts.Placement;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Placement;

/// <inheritdoc cref="ILoadBoardGrain"/>
[GrainType("farm.load-board")]
public sealed class LoadBoardGrain(AcceleratorPlacementOptions options, TimeProvider time) : Grain, ILoadBoardGrain
{
    private readonly Dictionary<SiloAddress, (SiloLoad Load, long ToldAt)> _loads = [];

    /// <inheritdoc/>
    public Task<ImmutableArray<SiloLoadReport>> ExchangeAsync(SiloLoad load)
    {
        ArgumentNullException.ThrowIfNull(load);
        // A silo that starts again has another address; what its last run said is void.
        foreach (var silo in _loads.Where(known => IsVoid(known.Value, load)).Select(static known => known.Key).ToArray())
            _loads.Remove(silo);
        _loads[load.Silo] = (load, time.GetTimestamp());
        return ReadAsync();
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<SiloLoadReport>> ReadAsync() => Task.FromResult<ImmutableArray<SiloLoadReport>>(
        [.. _loads.Values.Select(known => new SiloLoadReport(known.Load, time.GetElapsedTime(known.ToldAt)))]);

    private bool IsVoid((SiloLoad Load, long ToldAt) known, SiloLoad news) =>
        string.Equals(known.Load.Name, news.Name, StringComparison.Ordinal)
        || time.GetElapsedTime(known.ToldAt) > options.StaleAfter * 2;
}
