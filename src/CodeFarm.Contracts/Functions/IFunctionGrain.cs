using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Contracts.Functions;

/// <summary>A name in the registry with its immutable versions. The key is the name.</summary>
[Alias("farm.function")]
public interface IFunctionGrain : IGrainWithStringKey
{
    /// <summary>Adds a version and returns its number, from 1. Idempotent: a task has one version.</summary>
    [Alias("deploy")]
    Task<int> DeployAsync(FunctionVersion version);

    /// <summary>The newest version; null where nothing was deployed.</summary>
    [Alias("newest")]
    [ReadOnly]
    Task<FunctionVersion?> GetNewestAsync();

    /// <summary>
    /// Runs the newest version in the sandbox. Calls interleave with everything, so that a steady stream of them holds back
    /// no deployment; a call stays with the version that it began with.
    /// </summary>
    /// <param name="argumentsJson">A JSON value for each parameter.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="FunctionException">There is no such function, an argument does not fit, or the run failed.</exception>
    [Alias("invoke")]
    [AlwaysInterleave]
    Task<FunctionResult> InvokeAsync(ImmutableArray<string> argumentsJson, CancellationToken cancellationToken = default);
}
