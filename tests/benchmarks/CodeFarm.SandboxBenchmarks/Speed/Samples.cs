namespace CodeFarm.SandboxBenchmarks.Speed;

/// <summary>Values of one kind.</summary>
internal static class Samples
{
    /// <param name="values">In any order, at least one.</param>
    /// <param name="share">0.5 is the median.</param>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }

    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);
}
