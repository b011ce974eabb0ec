namespace CodeFarm.Broth.Capabilities;

/// <summary>What a function declares that it needs beyond its inputs.</summary>
/// <param name="Capabilities">All.</param>
/// <param name="Test">What clock and random numbers are under test.</param>
/// <param name="Reach">What files and http reach.</param>
public sealed record CapabilityDeclaration(Capability Capabilities, Circumstances Test, ResourceReach Reach)
{
    /// <summary>Computes only.</summary>
    public static CapabilityDeclaration None { get; } = new(Capability.None, Circumstances.OfTests, ResourceReach.None);
}
