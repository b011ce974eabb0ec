using System.Numerics;

namespace CodeFarm.Sandbox.Supervision;

/// <summary>
/// Calls of the last seconds: how many and how long. Durations fall into buckets that grow with them, four for each power of two,
/// so that a percentile is at most an eighth off. Each second has a row of its own; the oldest is written anew.
/// </summary>
internal sealed class RecentCalls(TimeProvider clock)
{
    private const int Seconds = 5;
    private const int BucketBits = 2;
    private const int Powers = 36;
    private const int Buckets = (Powers + 1) << BucketBits;

    private readonly int[] _counts = new int[(Seconds + 1) * Buckets];
    private readonly long[] _secondOf = new long[Seconds + 1];
    private readonly long _began = clock.GetTimestamp();

    private long Now => clock.GetTimestamp() / clock.TimestampFrequency;

    public void Add(TimeSpan duration)
    {
        var (now, micros) = (Now, (long)Math.Clamp(duration.TotalMicroseconds, 0, (1L << Powers) - 1));
        var row = (int)(now % (Seconds + 1));
        if (_secondOf[row] != now)
        {
            _secondOf[row] = now;
            Array.Clear(_counts, row * Buckets, Buckets);
        }

        _counts[(row * Buckets) + BucketOf(micros)]++;
    }

    /// <summary>Calls a second, and the durations in microseconds that half and 99 of 100 calls do not exceed; 0 without calls.</summary>
    public (double PerSecond, long P50Micros, long P99Micros) Sum()
    {
        Span<long> sums = stackalloc long[Buckets];
        sums.Clear();
        var (now, total) = (Now, 0L);
        for (var row = 0; row <= Seconds; row++)
        {
            if (now - _secondOf[row] > Seconds)
                continue;
            for (var i = 0; i < Buckets; i++)
            {
                sums[i] += _counts[(row * Buckets) + i];
                total += _counts[(row * Buckets) + i];
            }
        }

        // The second that runs counts by its part that has passed.
        var passed = (clock.GetTimestamp() - (now * clock.TimestampFrequency)) / (double)clock.TimestampFrequency;
        var covered = Math.Clamp(clock.GetElapsedTime(_began).TotalSeconds, 1, Seconds + passed);
        return (total / covered, At(sums, total, 0.5), At(sums, total, 0.99));
    }

    private static long At(ReadOnlySpan<long> sums, long total, double share)
    {
        var seen = 0L;
        for (var bucket = 0; bucket < sums.Length && total > 0; bucket++)
        {
            if ((seen += sums[bucket]) >= share * total)
                return MiddleOf(bucket);
        }

        return 0;
    }

    private static int BucketOf(long micros)
    {
        if (micros < 1 << BucketBits)
            return (int)micros;
        var power = BitOperations.Log2((ulong)micros) - BucketBits;
        return (power << BucketBits) + (int)(micros >> power);
    }

    private static long MiddleOf(int bucket)
    {
        if (bucket < 1 << BucketBits)
            return bucket;
        var power = (bucket >> BucketBits) - 1;
        return ((long)(bucket - (power << BucketBits)) << power) + ((1L << power) / 2);
    }
}
