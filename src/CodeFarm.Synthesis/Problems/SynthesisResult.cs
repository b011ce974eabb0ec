namespace CodeFarm.Synthesis;

/// <summary>What a search found and what it did for it.</summary>
/// <param name="Candidates">The programs found, the most likely first; empty where <see cref="Reason"/> says why.</param>
/// <param name="TermsExplored">Number of terms evaluated on the examples, dropped ones included.</param>
/// <param name="LargestSize">Number of nodes of the largest term that was kept.</param>
/// <param name="Elapsed">Wall-clock time of the search.</param>
/// <param name="Reason">Why nothing was found; null where something was.</param>
public sealed record SynthesisResult(
    IReadOnlyList<SynthesisCandidate> Candidates,
    long TermsExplored,
    int LargestSize,
    TimeSpan Elapsed,
    string? Reason)
{
    /// <summary>
    /// Where nothing satisfies all examples: up to three programs that satisfy most of them, the nearest first. Empty where
    /// there are candidates, or where the search did not begin.
    /// </summary>
    public IReadOnlyList<NearMiss> NearMisses { get; init; } = [];

    /// <summary>
    /// Inputs on which the first candidates differ although all satisfy every example, the most telling first; at most three.
    /// Empty where nothing plausible tells them apart, or where a rival is far less likely.
    /// </summary>
    public IReadOnlyList<SynthesisQuestion> Questions { get; init; } = [];
}
