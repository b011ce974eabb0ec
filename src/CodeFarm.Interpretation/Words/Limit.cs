namespace CodeFarm.Interpretation.Words;

/// <summary>Words for what is out of reach, what is missing for it, and what is possible instead.</summary>
internal sealed record Limit(IReadOnlyList<string> Words, string Missing, string Possible);
