namespace CodeFarm.Synthesis;

/// <summary>What a search found and what it did for it.</summary>
/// <param name="Candidates">The programs found, the most likely first; empty where <see cref="Reason"/> says why.</param>
/// <param name="TermsExplored">Number of terms evaluated on the examples, dropped ones included.</param>
/// <param name="LargestSize">Number of nodes of the largest term evaluated.</param>
/// <param name="Elapsed">Wall-clock time of the search.</param>
/// <param name="Reason">Why nothing was found; null where something was.</param>
public sealed record SynthesisResult(
    IReadOnlyList<SynthesisCandidate> Candidates,
    long TermsExplored,
    int LargestSize,
    TimeSpan Elapsed,
    string? Reason);
