using CodeFarm.Contracts.Functions;

namespace CodeFarm.Grains.Registry;

/// <summary>What a function keeps.</summary>
public sealed class FunctionState
{
    /// <summary>The versions; the first has number 1. Only ever added to.</summary>
    public List<FunctionVersion> Versions { get; set; } = [];

    /// <summary>The number of the version that the alias <c>stable</c> names; 0 before the first deployment.</summary>
    public int Stable { get; set; }

    /// <summary>The names of the capabilities that an operator has granted.</summary>
    public List<string> Granted { get; set; } = [];

    /// <summary>What later policies said of the versions, by their numbers. Versions themselves never change.</summary>
    public Dictionary<int, Admission> Admissions { get; set; } = [];
}
