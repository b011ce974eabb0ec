using CodeFarm.Contracts.Functions;

namespace CodeFarm.Grains.Registry;

/// <summary>What the list of functions keeps.</summary>
public sealed class FunctionRegistryState
{
    /// <summary>The functions by name.</summary>
    public Dictionary<string, FunctionSummary> Functions { get; set; } = [];
}
