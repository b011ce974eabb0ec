using CodeFarm.Contracts.Placement;
using Orleans.Runtime;

namespace CodeFarm.Grains.Placement;

/// <summary>
/// Scores silos for a grain and takes the best. In this order: a device that has the model, one with free memory, any that
/// is heard of; then the most speed a piece of queued work; then rendezvous hashing, so that a grain returns to its silo while
/// nothing else speaks against it.
/// </summary>
public sealed class AcceleratorChooser(ISiloCapabilities capabilities, SiloLoadSnapshot snapshot)
{
    /// <summary>The best of the silos. The grain counts as queued work there until the silo tells its next load.</summary>
    public SiloAddress Choose(
        IReadOnlyList<SiloAddress> silos, AcceleratorRequirement requirement, string? model, string grain)
    {
        ArgumentNullException.ThrowIfNull(silos);
        var (best, score) = silos
            .Select(silo => (Silo: silo, Score: Score(silo, requirement, model, grain)))
            .MaxBy(static candidate => candidate.Score.Rank);
        // Without this, all that is placed in one period would follow the same news to the same silo.
        if (score.Device >= 0)
            snapshot.CountPlacement(best, score.Device);
        return best;
    }

    /// <summary>How well a silo would serve the grain.</summary>
    public SiloScore Score(SiloAddress silo, AcceleratorRequirement requirement, string? model, string grain)
    {
        ArgumentNullException.ThrowIfNull(silo);
        ArgumentNullException.ThrowIfNull(requirement);
        var capability = capabilities.Find(silo);
        // By name, which outlives a restart; the address does not.
        var tie = RendezvousHash.Of(grain, capability?.Name ?? silo.ToString());
        var score = new SiloScore(SiloFitness.Unknown, 0, tie, Device: -1);
        if (capability is null || snapshot.FindFresh(silo) is not { } load)
            return score;
        foreach (var (index, (accelerator, device)) in capability.Accelerators.Zip(load.Devices).Index())
        {
            if (!requirement.IsMetBy(accelerator))
                continue;
            var fitness = model is not null && device.LoadedModels.Contains(model) ? SiloFitness.Warm
                : device.FreeMemoryGb >= requirement.MinMemoryGb ? SiloFitness.Roomy
                : SiloFitness.Full;
            // The grain's own work comes on top of what waits, so that of two idle devices the faster one is better.
            var other = new SiloScore(fitness, accelerator.Teraflops / (device.QueuedWork + 1), tie, index);
            if (other.Rank.CompareTo(score.Rank) > 0)
                score = other;
        }

        return score;
    }
}
