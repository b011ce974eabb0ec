namespace CodeFarm.Grains.Registry;

/// <summary>What a policy said of a version that an earlier one had admitted.</summary>
public sealed class Admission
{
    /// <summary>The id of the policy.</summary>
    public string Policy { get; set; } = "";

    /// <summary>What it refuses and on which lines; empty where the version may be called.</summary>
    public string Refused { get; set; } = "";

    /// <summary>Whether the refusal was published.</summary>
    public bool IsTold { get; set; }
}
