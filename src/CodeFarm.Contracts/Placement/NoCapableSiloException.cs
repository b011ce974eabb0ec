using System.Collections.Immutable;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Contracts.Placement;

/// <summary>
/// No silo that is up has what a grain needs. The call had no effect; it may be made again when a silo has joined. An
/// <see cref="OrleansException"/>, as every failure of placement is.
/// </summary>
/// <param name="grain">The grain that was called.</param>
/// <param name="requirement">What it needs.</param>
/// <param name="shortfalls">Each silo that hosts its class, and what that silo lacks.</param>
[GenerateSerializer]
[Alias("farm.no-capable-silo")]
public sealed class NoCapableSiloException(
    string grain, AcceleratorRequirement requirement, ImmutableArray<SiloShortfall> shortfalls)
    : OrleansException(Describe(grain, requirement, shortfalls))
{
    /// <summary>The grain that was called.</summary>
    [Id(0)]
    public string Grain { get; } = grain;

    /// <summary>What it needs.</summary>
    [Id(1)]
    public AcceleratorRequirement Requirement { get; } = requirement;

    /// <summary>Each silo that hosts its class, and what that silo lacks.</summary>
    [Id(2)]
    public ImmutableArray<SiloShortfall> Shortfalls { get; } = shortfalls;

    private static string Describe(
        string grain, AcceleratorRequirement requirement, ImmutableArray<SiloShortfall> shortfalls)
    {
        var silos = shortfalls.IsDefaultOrEmpty ? "no silo that is up hosts its class" : string.Join("; ", shortfalls);
        return $"No silo can run {grain}, which needs {requirement}. {silos}. Start a silo that has what is missing.";
    }
}
