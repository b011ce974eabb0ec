using Orleans;

namespace CodeFarm.Contracts.Placement;

/// <summary>What programs an accelerator runs.</summary>
[GenerateSerializer]
[Alias("farm.accelerator-kind")]
public enum AcceleratorKind
{
    /// <summary>As a requirement: whichever. No accelerator is of this kind.</summary>
    Any,

    /// <summary>NVIDIA's.</summary>
    Cuda,

    /// <summary>AMD's.</summary>
    Rocm,
}
