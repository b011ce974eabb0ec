namespace CodeFarm.Interpretation.Words;

/// <summary>Words for what is out of reach, what is missing for it, and what is possible instead.</summary>
/// <param name="Words">The words.</param>
/// <param name="Missing">What is missing.</param>
/// <param name="Possible">What is possible instead.</param>
/// <param name="Capability">Who declares it may do it all the same; null where none helps.</param>
internal sealed record Limit(IReadOnlyList<string> Words, string Missing, string Possible, string? Capability = null);
