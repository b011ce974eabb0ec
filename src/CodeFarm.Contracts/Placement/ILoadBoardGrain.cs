using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Contracts.Placement;

/// <summary>
/// Where silos leave their load and take that of the others: one grain for the cluster, one call a silo and period. It keeps
/// nothing on disk; a new activation is complete again after one period.
/// </summary>
[Alias("farm.load-board")]
public interface ILoadBoardGrain : IGrainWithStringKey
{
    /// <summary>The key of the one board.</summary>
    const string Key = "cluster";

    /// <summary>Leaves a load and takes them all. Idempotent: a silo's later load replaces its earlier one.</summary>
    [Alias("exchange")]
    Task<ImmutableArray<SiloLoadReport>> ExchangeAsync(SiloLoad load);

    /// <summary>The loads of all silos.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<ImmutableArray<SiloLoadReport>> ReadAsync();
}
