namespace CodeFarm.Interpretation.Words;

/// <summary>What a function may not do: any of the verbs with any of the objects shortly after it.</summary>
/// <param name="Verbs">What is done.</param>
/// <param name="Objects">What it is done to.</param>
/// <param name="Missing">What is missing for it.</param>
/// <param name="Possible">What is possible instead.</param>
/// <param name="Capability">Who declares it may do it all the same; null where none helps.</param>
internal sealed record SideEffect(
    HashSet<string> Verbs, HashSet<string> Objects, string Missing, string Possible, string? Capability = null);
