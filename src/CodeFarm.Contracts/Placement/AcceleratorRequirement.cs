using Orleans;

namespace CodeFarm.Contracts.Placement;

/// <summary>What a grain needs of one accelerator of its silo.</summary>
/// <param name="Kind">What programs it must run.</param>
/// <param name="MinMemoryGb">How much memory it must have, in GB.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.accelerator-requirement")]
public sealed record AcceleratorRequirement([property: Id(0)] AcceleratorKind Kind, [property: Id(1)] int MinMemoryGb)
{
    /// <summary>Any accelerator.</summary>
    public static AcceleratorRequirement None { get; } = new(AcceleratorKind.Any, 0);

    /// <summary>Whether that accelerator will do.</summary>
    public bool IsMetBy(AcceleratorInfo accelerator)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        return (Kind == AcceleratorKind.Any || Kind == accelerator.Kind) && accelerator.MemoryGb >= MinMemoryGb;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        (Kind == AcceleratorKind.Any ? "an accelerator" : $"a {Kind} accelerator")
        + (MinMemoryGb > 0 ? $" with at least {MinMemoryGb} GB" : "");
}
