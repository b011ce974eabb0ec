using System.Text.Json;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Grains.Tasks;

/// <summary>Compares requirements by what they say; arrays in records compare by reference.</summary>
internal static class RequirementContent
{
    public static bool AreEqual(Requirement one, Requirement other) =>
        ReferenceEquals(one, other) || JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);
}
