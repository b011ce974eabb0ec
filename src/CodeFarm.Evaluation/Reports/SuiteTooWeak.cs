namespace CodeFarm.Evaluation;

/// <summary>No candidate can be told from one that ignores its input: only the user can help.</summary>
/// <param name="Reason">What the suite lets through.</param>
/// <param name="Question">What to ask the user.</param>
public sealed record SuiteTooWeak(string Reason, string Question);
