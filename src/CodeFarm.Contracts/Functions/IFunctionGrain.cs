using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Contracts.Functions;

/// <summary>A name in the registry with its immutable versions. The key is the name.</summary>
[Alias("farm.function")]
public interface IFunctionGrain : IGrainWithStringKey
{
    /// <summary>
    /// Adds a version, points <c>stable</c> to it, tells the registry, and returns its number, from 1. Idempotent: a task has one version, and
    /// telling it again moves nothing back.
    /// </summary>
    [Alias("deploy")]
    Task<int> DeployAsync(FunctionVersion version);

    /// <summary>The stable version; null where nothing was deployed.</summary>
    [Alias("stable")]
    [ReadOnly]
    Task<FunctionVersion?> GetStableAsync();

    /// <summary>All that is shown of the function; null where nothing was deployed.</summary>
    [Alias("info")]
    [ReadOnly]
    Task<FunctionInfo?> GetInfoAsync();

    /// <summary>Points <c>stable</c> to a version: a rollback, or its undoing.</summary>
    /// <exception cref="FarmException">There is no such function or version.</exception>
    [Alias("set-stable")]
    Task SetStableAsync(int version);

    /// <summary>Grants these capabilities to the function, and no others. Idempotent.</summary>
    /// <param name="capabilities">Names such as clock.</param>
    /// <exception cref="FarmException">There is no such function or capability.</exception>
    [Alias("grant")]
    Task GrantAsync(ImmutableArray<string> capabilities);

    /// <summary>
    /// Runs a version in the sandbox. Calls interleave with everything, so that a steady stream of them holds back
    /// no deployment; a call stays with the version that it began with.
    /// </summary>
    /// <param name="argumentsJson">A JSON value for each parameter.</param>
    /// <param name="version">The number of the version; 0 for the stable one.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="FarmException">
    /// There is no such function or version, an argument does not fit, the run failed, or the call was refused.
    /// </exception>
    [Alias("invoke")]
    [AlwaysInterleave]
    Task<FunctionResult> InvokeAsync(
        ImmutableArray<string> argumentsJson, int version = 0, CancellationToken cancellationToken = default);

    /// <summary>Lets calls of a version through again that are refused because they ended too many processes.</summary>
    /// <param name="version">The number of the version; 0 for all.</param>
    /// <returns>The numbers of the versions whose calls were refused.</returns>
    /// <exception cref="FarmException">There is no such function or version.</exception>
    [Alias("lift-quarantine")]
    [AlwaysInterleave]
    Task<ImmutableArray<int>> LiftQuarantineAsync(int version = 0);
}
