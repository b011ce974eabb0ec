using CodeFarm.Fidelity.Tests.Rendering;

namespace CodeFarm.Fidelity.Tests.Comparison;

/// <summary>
/// Code that compiles against the slice must compile against Orleans. So each fact of the slice must be a fact of Orleans,
/// and what one must implement there must be asked for here.
/// </summary>
internal static class SliceComparison
{
    public static IEnumerable<Difference> Compare(ApiType ours, ApiType theirs)
    {
        foreach (var fact in ours.Facts)
        {
            if (!theirs.Facts.Any(other => FactMatch.Agree(fact, other)))
                yield return new(DifferenceKind.Extra, ours.Id, fact, "Orleans: " + Closest(ours, fact, theirs));
        }

        foreach (var fact in theirs.Relations.Concat(theirs.Members).Where(fact => BindsTheUser(theirs, fact)))
        {
            if (!ours.Facts.Any(other => Asks(other, fact)))
                yield return new(DifferenceKind.Missing, ours.Id, fact, "The slice does not ask for it, Orleans does.");
        }
    }

    private static string Closest(ApiType ours, string fact, ApiType theirs)
    {
        if (fact == ours.Header)
            return theirs.Header;
        var candidates = ours.Relations.Contains(fact)
            ? theirs.Relations
            : [.. theirs.Members.Where(member => FactMatch.MemberName(member) == FactMatch.MemberName(fact))];
        return candidates.Count == 0
            ? "nothing of this kind and name"
            : string.Join($"{Environment.NewLine}             ", candidates);
    }

    /// <summary>Whether the fact limits what an attribute may stand on, or must be implemented by who derives from the type.</summary>
    private static bool BindsTheUser(ApiType type, string fact)
    {
        if (AttributeUsage.Is(fact))
            return true;
        if (!type.Header.Contains(" interface ", StringComparison.Ordinal))
            return fact.Contains(" abstract ", StringComparison.Ordinal);
        return !fact.Contains(" virtual ", StringComparison.Ordinal)
            && !fact.Contains("public static ", StringComparison.Ordinal)
            && !fact.Contains("public const ", StringComparison.Ordinal);
    }

    private static bool Asks(string ours, string theirs) => AttributeUsage.Is(theirs)
        ? AttributeUsage.Is(ours)
        : FactMatch.Agree(ours, theirs) && FactMatch.Accessors(ours).Length == FactMatch.Accessors(theirs).Length;
}
