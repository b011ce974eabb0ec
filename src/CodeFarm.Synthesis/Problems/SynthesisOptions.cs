namespace CodeFarm.Synthesis;

/// <summary>Bounds of one search. Every bound that ends a search is named in <see cref="SynthesisResult.Reason"/>.</summary>
public sealed record SynthesisOptions
{
    /// <summary>
    /// Wall-clock time of one search; it runs on one thread. Default: 10 seconds. The number of terms grows exponentially
    /// with their cost, so twice the time reaches about one more level of cost, not programs of twice the size.
    /// </summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Number of terms kept in memory, about 100 bytes each and 8 more for each example. Default: 1,000,000. Terms that behave like one already kept
    /// are dropped and do not count. A search that reaches the bound ends with what it has found.
    /// </summary>
    public long MaximumTerms { get; init; } = 1_000_000;

    /// <summary>
    /// Number of candidates returned. Default: 3. They behave differently from each other on inputs beyond the examples;
    /// one is enough where no tester chooses among them, and makes the search end at the first answer.
    /// </summary>
    public int MaximumCandidates { get; init; } = 3;

    /// <summary>
    /// Whether of the terms with equal values on the examples only the cheapest is kept. Off, the search is exhaustive and
    /// hopelessly slow: it serves to test that nothing is lost.
    /// </summary>
    internal bool KeepOnlyDistinctTerms { get; init; } = true;

    /// <summary>Checks the bounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not positive; the message names it and what is expected.</exception>
    public void Validate()
    {
        if (Budget <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(
                nameof(Budget), Budget, "The budget of a search must be a positive time, for example 00:00:10.");
        }

        if (MaximumTerms < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(MaximumTerms), MaximumTerms, "The number of terms kept must be at least 1; 1,000,000 is the default.");
        }

        if (MaximumCandidates < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(MaximumCandidates), MaximumCandidates, "The number of candidates must be at least 1; 3 is the default.");
        }
    }
}
