using System.Text.Json;
using CodeFarm.Grains.Registry;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Grains.Tests.Registry;

/// <summary>Percentiles of durations that are counted in buckets.</summary>
public sealed class LatencyHistogramLaws
{
    private static readonly double[] Shares = [0, 0.5, 0.95, 0.99, 1];

    // Over all magnitudes alike, from 0 to hours.
    private static readonly Gen<long> Micros =
        from power in Gen.Choose(0, 34)
        from share in Gen.Choose(0, 1_000_000)
        select (long)((1L << power) * (share / 1_000_000.0));

    private static readonly Arbitrary<long[]> Durations = Micros.NonEmptyListOf().Select(static list => list.ToArray()).ToArbitrary();

    [Fact]
    public void A_percentile_is_at_most_five_percent_off() => Prop.ForAll(Durations, static durations =>
    {
        var sorted = durations.Order().ToArray();

        var percentiles = HistogramOf(durations).Percentiles(Shares);

        return Shares.Zip(percentiles).All(pair =>
        {
            var exact = sorted[Math.Max(1, (int)Math.Ceiling(pair.First * sorted.Length)) - 1];
            return Math.Abs(pair.Second - exact) <= 0.05 * exact;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Percentiles_ascend() => Prop.ForAll(Durations, static durations =>
    {
        var percentiles = HistogramOf(durations).Percentiles(Shares);

        return percentiles.Order().SequenceEqual(percentiles);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_apart_and_adding_is_counting_together() => Prop.ForAll(Durations, Durations, static (some, others) =>
    {
        var together = HistogramOf([.. some, .. others]);

        var added = HistogramOf(some);
        added.Add(HistogramOf(others));

        return together.Counts.OrderBy(static count => count.Key).SequenceEqual(added.Counts.OrderBy(static count => count.Key));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll(Durations, static durations =>
    {
        var histogram = HistogramOf(durations);

        var read = JsonSerializer.Deserialize<LatencyHistogram>(JsonSerializer.Serialize(histogram))!;

        return read.Percentiles(Shares).SequenceEqual(histogram.Percentiles(Shares));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void However_many_durations_there_are_the_buckets_are_few()
    {
        var histogram = new LatencyHistogram();

        for (var micros = 0L; micros < 2 * LatencyHistogram.Longest; micros += 1 + (micros / 50))
            histogram.Add(micros);
        histogram.Add(long.MaxValue);
        histogram.Add(-1);

        Assert.InRange(histogram.Counts.Count, 500, 528);
    }

    [Fact]
    public void Without_durations_percentiles_are_zero() => Assert.Equal([0, 0], new LatencyHistogram().Percentiles(0.5, 0.99));

    private static LatencyHistogram HistogramOf(long[] durations)
    {
        var histogram = new LatencyHistogram();
        foreach (var micros in durations)
            histogram.Add(micros);
        return histogram;
    }
}
