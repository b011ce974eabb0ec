namespace CodeFarm.Synthesis.Dates;

/// <summary>How the numbers of a date are understood where its form leaves it open.</summary>
/// <param name="IsDayFirst">Whether the day stands before the month.</param>
/// <param name="IsCompactYearFirst">Whether digits without separators begin with the year.</param>
internal readonly record struct DateOrder(bool IsDayFirst, bool IsCompactYearFirst)
{
    /// <summary>All orders, the likeliest first.</summary>
    public static IReadOnlyList<DateOrder> All { get; } = [new(false, true), new(false, false), new(true, true), new(true, false)];
}
