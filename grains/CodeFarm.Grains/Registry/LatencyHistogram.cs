using System.Numerics;
using System.Runtime.InteropServices;

namespace CodeFarm.Grains.Registry;

/// <summary>
/// Durations in microseconds, counted in buckets that grow with them, as HdrHistogram does (Tene, 2012): each power of two has
/// 16 buckets, and a percentile is the middle of its bucket, so it is at most 1/32 off. What is less than 32 is exact.
/// </summary>
public sealed class LatencyHistogram
{
    /// <summary>What is longer counts as this long: 19 hours.</summary>
    public const long Longest = (1L << 36) - 1;

    private const int BucketBits = 4;
    private const int BucketsAPower = 1 << BucketBits;

    /// <summary>How many durations fell into each bucket; at most 528 have any.</summary>
    public Dictionary<int, long> Counts { get; set; } = [];

    /// <summary>Counts a duration.</summary>
    /// <param name="micros">Microseconds.</param>
    public void Add(long micros) =>
        CollectionsMarshal.GetValueRefOrAddDefault(Counts, BucketOf(Math.Clamp(micros, 0, Longest)), out _)++;

    /// <summary>Counts what another has counted.</summary>
    public void Add(LatencyHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (bucket, count) in other.Counts)
            CollectionsMarshal.GetValueRefOrAddDefault(Counts, bucket, out _) += count;
    }

    /// <summary>Durations that that share of all does not exceed, by the nearest rank; 0 of none.</summary>
    /// <param name="shares">From 0 to 1, ascending.</param>
    public long[] Percentiles(params ReadOnlySpan<double> shares)
    {
        var percentiles = new long[shares.Length];
        var total = Counts.Values.Sum();
        if (total == 0)
            return percentiles;
        var (next, seen) = (0, 0L);
        foreach (var (bucket, count) in Counts.OrderBy(static entry => entry.Key))
        {
            seen += count;
            while (next < shares.Length && seen >= Math.Max(1, Math.Ceiling(shares[next] * total)))
                percentiles[next++] = MiddleOf(bucket);
        }

        return percentiles;
    }

    private static int BucketOf(long micros)
    {
        if (micros < BucketsAPower)
            return (int)micros;
        var power = BitOperations.Log2((ulong)micros) - BucketBits;
        return (power * BucketsAPower) + (int)(micros >> power);
    }

    private static long MiddleOf(int bucket)
    {
        if (bucket < BucketsAPower)
            return bucket;
        var power = (bucket / BucketsAPower) - 1;
        var first = (long)(bucket - (power * BucketsAPower)) << power;
        return first + ((1L << power) / 2);
    }
}
