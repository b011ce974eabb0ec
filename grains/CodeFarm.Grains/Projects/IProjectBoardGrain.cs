using System.Collections.Immutable;
using CodeFarm.Contracts;
using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Grains.Projects;

/// <summary>The projects that have not ended, so that they can be resumed. One grain, key <see cref="FarmNames.Farm"/>.</summary>
[Alias("farm.project-board")]
internal interface IProjectBoardGrain : IGrainWithStringKey
{
    /// <summary>Notes a project before it is accepted. Idempotent.</summary>
    [Alias("open")]
    Task OpenAsync(string project);

    /// <summary>Strikes a project that has ended, or was never accepted. Idempotent.</summary>
    [Alias("close")]
    Task CloseAsync(string project);

    /// <summary>The names of the projects that have not ended.</summary>
    [Alias("open-names")]
    [ReadOnly]
    Task<ImmutableArray<string>> ListOpenAsync();
}
