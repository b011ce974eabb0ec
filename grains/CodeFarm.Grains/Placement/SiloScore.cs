namespace CodeFarm.Grains.Placement;

/// <summary>A silo's score for a grain.</summary>
/// <param name="Fitness">How well its best device suits.</param>
/// <param name="Rate">That device's speed a piece of queued work.</param>
/// <param name="Tie">Decides between silos that are equal otherwise.</param>
/// <param name="Device">The device's index; -1 where none is known.</param>
public readonly record struct SiloScore(SiloFitness Fitness, double Rate, ulong Tie, int Device)
{
    /// <summary>What scores are compared by; the greatest is best.</summary>
    public (SiloFitness Fitness, double Rate, ulong Tie) Rank => (Fitness, Rate, Tie);
}
