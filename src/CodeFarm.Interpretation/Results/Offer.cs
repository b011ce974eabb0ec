namespace CodeFarm.Interpretation.Results;

/// <summary>An existing function that may do what is asked for.</summary>
/// <param name="Function">The function.</param>
/// <param name="Score">How well words and types match, from 0 to 1.</param>
/// <param name="Reason">For the user, such as <c>initials already does: the initials of a name.</c></param>
public sealed record Offer(KnownFunction Function, double Score, string Reason);
