using CodeFarm.Broth.Capabilities;

namespace CodeFarm.Validation.Policy;

/// <summary>The members through which a function reaches what it was granted, and the capability that each needs.</summary>
internal static class GrantedApi
{
    public const string Namespace = "CodeFarm.Capabilities";
    public const string TypeName = Namespace + ".Granted";

    private const string Prefix = TypeName + ".";

    /// <returns>What is wrong with a use of the member, or null.</returns>
    /// <param name="fullName">Namespace, type and member.</param>
    /// <param name="declared">By the signature of the function.</param>
    public static string? Refusal(string fullName, Capability declared)
    {
        if (!fullName.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var member = fullName[Prefix.Length..];
        if (!Enum.TryParse<Capability>(member, out var capability) || (declared & capability) != 0)
            return null;
        var name = CapabilityText.NamesOf(capability).First();
        var reached = capability switch { Capability.Files => " FOLDER", Capability.Http => " HOST", _ => "" };
        return $"{fullName} needs the capability {name}: declare it in the requirement, capabilities: [{name}{reached}].";
    }
}
