namespace CodeFarm.Client.Http;

/// <summary>What growing a function may cost.</summary>
public sealed record RequirementBudgetResource
{
    /// <summary>Wall-clock seconds of search; null for the farm's own limit.</summary>
    public double? Seconds { get; init; }

    /// <summary>Money for model calls, in the user's currency; null for the farm's own limit.</summary>
    public decimal? Money { get; init; }
}
