using System.Collections.Immutable;
using CodeFarm.Contracts.Projects;
using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Client.Http;

/// <summary>A project as it stands.</summary>
/// <param name="Name">Of the project.</param>
/// <param name="Ended">Whether every item has ended or cannot be grown any more.</param>
/// <param name="Items">In the order in which they can be grown.</param>
public sealed record ProjectResource(string Name, bool Ended, ImmutableArray<ProjectItemResource> Items)
{
    /// <summary>The status as it goes over the wire.</summary>
    public static ProjectResource From(ProjectStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return new(
            status.Name, status.Ended,
            [.. status.Items.Select(static item => new ProjectItemResource(item.FunctionName, item.TaskId, item.State.ToName(), item.WaitsFor))]);
    }

    /// <summary>The status as clients see it.</summary>
    public ProjectStatus ToStatus() => new(
        Name, Ended, [.. Items.Select(static item => new ProjectItem(item.Function, item.TaskId, StateNames.Parse(item.State), item.WaitsFor))]);
}
