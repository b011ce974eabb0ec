using CodeFarm.Contracts.Library;

namespace CodeFarm.Grains.Experts.Library;

/// <summary>The programs that the farm learns from.</summary>
public sealed class CorpusState
{
    /// <summary>The latest, the oldest of them first.</summary>
    public List<SolvedProgram> Programs { get; set; } = [];

    /// <summary>How many there ever were.</summary>
    public long Recorded { get; set; }
}
