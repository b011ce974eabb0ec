namespace CodeFarm.Interpretation.Words;

/// <summary>What a function may not do: any of the verbs with any of the objects shortly after it.</summary>
internal sealed record SideEffect(
    HashSet<string> Verbs, HashSet<string> Objects, string Missing, string Possible);
