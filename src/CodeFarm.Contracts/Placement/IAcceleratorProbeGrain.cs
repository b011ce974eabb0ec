using Orleans;

namespace CodeFarm.Contracts.Placement;

/// <summary>Shows where a grain is placed that needs a CUDA accelerator with 10 GB. It computes nothing.</summary>
[Alias("farm.accelerator-probe")]
public interface IAcceleratorProbeGrain : IGrainWithStringKey
{
    /// <summary>Where the probe is, and why there.</summary>
    [Alias("probe")]
    Task<ProbeReport> ProbeAsync();
}
