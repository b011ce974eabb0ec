using Orleans;

namespace CodeFarm.Contracts.Placement;

/// <summary>One accelerator of a silo, as its machine was bought.</summary>
/// <param name="Kind">What programs it runs.</param>
/// <param name="Model">Its name.</param>
/// <param name="MemoryGb">Its memory in GB, all of it.</param>
/// <param name="Teraflops">Its speed: single precision TFLOPS by the vendor's sheet. Only ratios count.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.accelerator")]
public sealed record AcceleratorInfo(
    [property: Id(0)] AcceleratorKind Kind,
    [property: Id(1)] string Model,
    [property: Id(2)] int MemoryGb,
    [property: Id(3)] double Teraflops)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Model} {MemoryGb} GB ({Kind})";
}
