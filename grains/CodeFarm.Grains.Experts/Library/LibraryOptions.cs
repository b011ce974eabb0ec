using CodeFarm.Synthesis;

namespace CodeFarm.Grains.Experts.Library;

/// <summary>Settings of what the farm learns from the functions it grew. The same on every silo.</summary>
public sealed record LibraryOptions
{
    /// <summary>New programs after which the farm learns. Default: 25. 0 switches learning off; what was learned stays in use.</summary>
    public int LearnAfter { get; init; } = 25;

    /// <summary>
    /// Programs that are kept, the latest. Default: 2,000, of at most some KB each; every function that goes live has all of them
    /// written once.
    /// </summary>
    public int MaximumPrograms { get; init; } = 2_000;

    /// <summary>
    /// Components that a library has at most. Default: 100. Each one makes every search for its types wider; a full library learns
    /// no more until it is rolled back.
    /// </summary>
    public int MaximumComponents { get; init; } = 100;

    /// <summary>
    /// Programs, evenly spread over those that are kept, which must still be found with a new library. Default: 12. 0 adopts whatever
    /// shortens the programs that were held out.
    /// </summary>
    public int GuardPrograms { get; init; } = 12;

    /// <summary>Time for the search of each of them. Default: 2 s. What is not found without the new library in this time does not count.</summary>
    public TimeSpan GuardBudget { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Terms that the search of each of them keeps at most. Default: 1,000,000.</summary>
    public long GuardTerms { get; init; } = 1_000_000;

    /// <summary>Bounds of learning itself.</summary>
    public LibraryLearningOptions Learning { get; init; } = new();

    /// <summary>Checks the settings.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range; the message names it.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(LearnAfter);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaximumPrograms, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaximumComponents, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(GuardPrograms);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(GuardBudget, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(GuardTerms, 1);
        Learning.Validate();
    }
}
