using Orleans;

namespace CodeFarm.Contracts.Placement;

/// <summary>Why a silo will not do.</summary>
/// <param name="Silo">The silo's name; its address where the name is not known.</param>
/// <param name="Has">What it has.</param>
/// <param name="Reason">What is missing.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.silo-shortfall")]
public sealed record SiloShortfall(
    [property: Id(0)] string Silo, [property: Id(1)] string Has, [property: Id(2)] string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Silo}: {Has}: {Reason}";
}
