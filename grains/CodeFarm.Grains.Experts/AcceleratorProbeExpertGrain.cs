using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;
using Orleans;

namespace CodeFarm.Grains.Experts;

/// <inheritdoc cref="IAcceleratorProbeGrain"/>
[GrainType("farm.accelerator-probe")]
[RequiresAccelerator(Kind = AcceleratorKind.Cuda, MinMemoryGb = 10)]
[AcceleratorPlacement]
public sealed class AcceleratorProbeExpertGrain(SiloCapability silo) : Grain, IAcceleratorProbeGrain
{
    private static readonly AcceleratorRequirement Needs = new(AcceleratorKind.Cuda, 10);

    /// <inheritdoc/>
    public Task<ProbeReport> ProbeAsync() => Task.FromResult(new ProbeReport(
        silo.Name, $"it needs {Needs}; here: {string.Join(", ", silo.Accelerators.Where(Needs.IsMetBy))}"));
}
