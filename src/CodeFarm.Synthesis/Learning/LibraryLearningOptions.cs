namespace CodeFarm.Synthesis;

/// <summary>Bounds of library learning.</summary>
public sealed record LibraryLearningOptions
{
    /// <summary>Most parameters of a learned component, 1 to 3. Default: 3.</summary>
    public int MaximumArity { get; init; } = 3;

    /// <summary>Solved tasks that must share an abstraction. Default: 3.</summary>
    public int MinimumTasks { get; init; } = 3;

    /// <summary>Families that these tasks must come from. Default: 2.</summary>
    public int MinimumFamilies { get; init; } = 2;

    /// <summary>Most components learned at once, each from programs that already use the earlier ones. Default: 10.</summary>
    public int MaximumRounds { get; init; } = 10;

    /// <summary>Partial abstractions looked at in a round. Default: 100,000, which bounds its time.</summary>
    public int MaximumNodes { get; init; } = 100_000;

    /// <summary>One solved task in so many is kept to check what was learned from the others. Default: 4.</summary>
    public int HeldOutOneIn { get; init; } = 4;

    /// <summary>Checks the bounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is out of range; the message names it and what is expected.</exception>
    public void Validate()
    {
        Check(MaximumArity is >= 1 and <= 3, nameof(MaximumArity), MaximumArity, "1 to 3");
        Check(MinimumTasks >= 2, nameof(MinimumTasks), MinimumTasks, "at least 2");
        Check(MinimumFamilies >= 1, nameof(MinimumFamilies), MinimumFamilies, "at least 1");
        Check(MaximumRounds >= 1, nameof(MaximumRounds), MaximumRounds, "at least 1");
        Check(MaximumNodes >= 1, nameof(MaximumNodes), MaximumNodes, "at least 1");
        Check(HeldOutOneIn >= 2, nameof(HeldOutOneIn), HeldOutOneIn, "at least 2");
    }

    private static void Check(bool isGood, string name, int value, string expected)
    {
        if (!isGood) throw new ArgumentOutOfRangeException(name, value, $"{name} must be {expected}.");
    }
}
