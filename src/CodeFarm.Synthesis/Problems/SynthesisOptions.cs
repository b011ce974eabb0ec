namespace CodeFarm.Synthesis;

/// <summary>Bounds of one search. Every bound that ends a search is named in <see cref="SynthesisResult.Reason"/>.</summary>
public sealed record SynthesisOptions
{
    private const long LeastMemory = 1L << 20;

    /// <summary>
    /// Time of one search; it runs on one thread. Default: 10 seconds. The number of terms grows exponentially
    /// with their cost, so twice the time reaches about one more level of cost, not programs of twice the size.
    /// </summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Number of terms kept in memory, about 100 bytes each and 8 more for each example. Default: 4,000,000. Terms that behave like one already kept
    /// are dropped and do not count. A search that reaches the bound ends with what it has found.
    /// </summary>
    public long MaximumTerms { get; init; } = 4_000_000;

    /// <summary>
    /// Memory for what a search keeps, in bytes, as it reckons it: terms, the values that they and the expected outputs lead to, the
    /// elements that lambdas are applied to, and the answers' values on other inputs. Default: 1 GB. At least 1 MB. A search that would
    /// go beyond the bound ends at once with what it has found, and a component that would work beyond it on an enormous value is not
    /// applied there. Not counted, and bounded by themselves: three quarters as much again, of a large bound half as much, while tables
    /// grow and garbage waits to be collected, about 100 MB for caches and stores of trials, and a few times the size of the examples. Texts and lists of more than 64 KB are not taken apart by deduction, and answers for them are compared
    /// on short inputs; while there are such examples, the search has garbage collected itself, so that enormous values that were thrown
    /// away do not add up.
    /// </summary>
    public long MaximumMemory { get; init; } = 1L << 30;

    /// <summary>
    /// Number of candidates returned. Default: 3. They behave differently from each other on inputs beyond the examples;
    /// one is enough where no tester chooses among them, and makes the search end at the first answer.
    /// </summary>
    public int MaximumCandidates { get; init; } = 3;

    /// <summary>
    /// What measures <see cref="Budget"/>. Default: the clock on the wall. Another may count processor time, so that a
    /// budget does not depend on how busy the machine is.
    /// </summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// What the search makes use of. Default: all. Without <see cref="SearchIdeas.Equivalence"/> it is exhaustive and
    /// hopelessly slow.
    /// </summary>
    public SearchIdeas Ideas { get; init; } = SearchIdeas.All;

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
                nameof(MaximumTerms), MaximumTerms, "The number of terms kept must be at least 1; 4,000,000 is the default.");
        }

        if (MaximumMemory < LeastMemory)
        {
            throw new ArgumentOutOfRangeException(
                nameof(MaximumMemory), MaximumMemory, "The memory of a search must be at least 1,048,576 bytes; 1,073,741,824 is the default.");
        }

        if (MaximumCandidates < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(MaximumCandidates), MaximumCandidates, "The number of candidates must be at least 1; 3 is the default.");
        }
    }
}
