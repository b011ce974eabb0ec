using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Projects;

/// <summary>A project as it stands.</summary>
/// <param name="Name">Of the project.</param>
/// <param name="Ended">Whether every item has ended or cannot be grown any more.</param>
/// <param name="Items">In the order in which they can be grown.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.project-status")]
public sealed record ProjectStatus(
    [property: Id(0)] string Name,
    [property: Id(1)] bool Ended,
    [property: Id(2)] ImmutableArray<ProjectItem> Items);
