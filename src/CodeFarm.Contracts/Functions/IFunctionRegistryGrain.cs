using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Contracts.Functions;

/// <summary>
/// The list of functions: a read model that the functions themselves keep up to date. Calls do not pass through it. One grain, key
/// <see cref="FarmNames.Farm"/>.
/// </summary>
[Alias("farm.function-registry")]
public interface IFunctionRegistryGrain : IGrainWithStringKey
{
    /// <summary>A function tells how it stands; it is written when this returns. Idempotent.</summary>
    [Alias("publish")]
    Task PublishAsync(FunctionSummary function);

    /// <summary>A function tells of its calls; not written.</summary>
    [Alias("note")]
    Task NoteAsync(string name, FunctionStatistics statistics);

    /// <summary>All functions by name.</summary>
    [Alias("list")]
    [ReadOnly]
    Task<ImmutableArray<FunctionSummary>> ListAsync();
}
