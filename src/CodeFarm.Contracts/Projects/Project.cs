using System.Collections.Immutable;
using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Projects;

/// <summary>Requirements that are grown together; one that uses another waits for it.</summary>
/// <param name="Name">Of the project.</param>
/// <param name="Requirements">With distinct names.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.project-plan")]
public sealed record Project([property: Id(0)] string Name, [property: Id(1)] ImmutableArray<Requirement> Requirements);
