namespace CodeFarm.Fidelity.Tests.Comparison;

/// <summary>Whether a fact of the slice agrees with a fact of Orleans.</summary>
internal static class FactMatch
{
    /// <summary>
    /// The lines are the same, except that ours may annotate where theirs was compiled without annotations (marked ~), and
    /// that a property of ours may lack one of their accessors, and an attribute of ours some of its targets.
    /// </summary>
    public static bool Agree(string ours, string theirs)
    {
        if (AttributeUsage.Is(ours))
            return AttributeUsage.Is(theirs) && AttributeUsage.Agree(ours, theirs);
        var (ourHead, ourAccessors) = Split(ours);
        var (theirHead, theirAccessors) = Split(theirs);
        return SameButForAnnotations(ourHead, theirHead)
            && (ourAccessors.Length > 0) == (theirAccessors.Length > 0)
            && ourAccessors.All(theirAccessors.Contains);
    }

    /// <summary>The accessors of a property: get, init, protected set.</summary>
    public static string[] Accessors(string fact) => Split(fact).Accessors;

    /// <summary>The name of the member in a line, to find what may have been meant.</summary>
    public static string MemberName(string fact)
    {
        var end = fact.IndexOfAny(['(', '{', '=']);
        var head = (end < 0 ? fact : fact[..end]).TrimEnd();
        var generic = head.EndsWith('>') ? head.LastIndexOf('<') : -1;
        if (generic > 0)
            head = head[..generic];
        return head[(head.LastIndexOf(' ') + 1)..];
    }

    private static bool SameButForAnnotations(string ours, string theirs)
    {
        var i = 0;
        foreach (var character in theirs)
        {
            if (character == '~')
            {
                if (i < ours.Length && ours[i] is '?' or '~')
                    i++;
                continue;
            }

            if (i == ours.Length || ours[i] != character)
                return false;
            i++;
        }

        return i == ours.Length;
    }

    private static (string Head, string[] Accessors) Split(string fact)
    {
        var brace = fact.EndsWith('}') ? fact.LastIndexOf('{') : -1;
        return brace < 0
            ? (fact, [])
            : (fact[..brace], fact[(brace + 1)..^1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
