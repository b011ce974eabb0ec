namespace CodeFarm.Broth.Requirements;

/// <summary>What growing the function may cost; at least one of the two is stated.</summary>
/// <param name="Seconds">Of search, over 0 and at most <see cref="MaxSeconds"/>; null leaves it to the farm.</param>
/// <param name="Money">In the currency of the farm, at least 0; 0 excludes whatever is paid for; null leaves it to the farm.</param>
public sealed record RequirementBudget(double? Seconds, double? Money)
{
    /// <summary>One hour.</summary>
    public const double MaxSeconds = 3600;
}
