namespace CodeFarm.Synthesis;

/// <summary>How far a search has come.</summary>
/// <param name="TermsExplored">Number of terms evaluated so far, dropped ones included.</param>
/// <param name="Size">Number of nodes of the largest term that is kept.</param>
/// <param name="Elapsed">Wall-clock time so far.</param>
/// <param name="BestSource">Source of the best program so far; null while there is none.</param>
public sealed record SynthesisProgress(long TermsExplored, int Size, TimeSpan Elapsed, string? BestSource);
