namespace CodeFarm.Fidelity.Tests.Comparison;

/// <summary>Where an attribute may stand, as a line.</summary>
internal static class AttributeUsage
{
    private const string Start = "attribute usage ";

    public static bool Is(string fact) => fact.StartsWith(Start, StringComparison.Ordinal);

    /// <summary>Ours may allow less than theirs: fewer targets, once instead of several times.</summary>
    public static bool Agree(string ours, string theirs)
    {
        var allowed = Words(theirs);
        var used = Words(ours);
        return used.All(allowed.Contains) && allowed.Where(IsRestriction).All(used.Contains);
    }

    private static bool IsRestriction(string word) => word == "not inherited";

    private static string[] Words(string fact) => fact[Start.Length..].Split(", ");
}
