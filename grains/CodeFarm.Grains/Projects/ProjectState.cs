using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Grains.Projects;

/// <summary>What a project keeps.</summary>
public sealed class ProjectState
{
    /// <summary>The requirements in the order in which they can be grown; none until it was submitted.</summary>
    public List<Requirement> Requirements { get; set; } = [];

    /// <summary>How they stand, by their names.</summary>
    public Dictionary<string, ProjectItemState> Items { get; set; } = [];

    /// <summary>Whether nothing follows by itself any more.</summary>
    public bool Ended { get; set; }
}
