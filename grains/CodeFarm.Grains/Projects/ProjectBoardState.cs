namespace CodeFarm.Grains.Projects;

/// <summary>What the board of projects keeps.</summary>
public sealed class ProjectBoardState
{
    /// <summary>The names of the projects that have not ended.</summary>
    public SortedSet<string> Open { get; set; } = new(StringComparer.Ordinal);
}
