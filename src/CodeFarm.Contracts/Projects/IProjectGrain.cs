using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Contracts.Projects;

/// <summary>A graph of tasks, grown in the order of what they use. The key is the project's name.</summary>
[Alias("farm.project")]
public interface IProjectGrain : IGrainWithStringKey
{
    /// <summary>Accepts the project: it is written when this returns. Submitting it again tries once more what was not grown.</summary>
    /// <exception cref="FarmException">Requirements use each other in a circle, or two have one name: project.invalid.</exception>
    [Alias("submit")]
    Task<ProjectStatus> SubmitAsync(Project project);

    /// <summary>The project as it stands; without items where nobody has submitted it.</summary>
    [Alias("status")]
    [ReadOnly]
    Task<ProjectStatus> GetStatusAsync();

    /// <summary>The status whenever it changes, until the project has ended.</summary>
    [Alias("watch")]
    [AlwaysInterleave]
    IAsyncEnumerable<ProjectStatus> WatchAsync(CancellationToken cancellationToken = default);

    /// <summary>A task of the project has ended, or a silo has started: what can be grown now is submitted. Idempotent.</summary>
    [Alias("advance")]
    Task AdvanceAsync();
}
