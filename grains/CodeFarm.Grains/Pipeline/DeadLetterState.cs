using CodeFarm.Contracts.Pipeline;

namespace CodeFarm.Grains.Pipeline;

/// <summary>What the dead letters keep.</summary>
public sealed class DeadLetterState
{
    /// <summary>Oldest first.</summary>
    public List<DeadLetter> Letters { get; set; } = [];
}
