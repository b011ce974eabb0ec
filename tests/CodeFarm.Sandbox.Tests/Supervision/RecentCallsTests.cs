using CodeFarm.Sandbox.Supervision;

namespace CodeFarm.Sandbox.Tests.Supervision;

public sealed class RecentCallsTests
{
    private readonly ManualClock _clock = new();
    private readonly RecentCalls _calls;

    public RecentCallsTests() => _calls = new(_clock);

    [Fact]
    public void No_calls_have_no_durations() => Assert.Equal((0d, 0L, 0L), _calls.Sum());

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1_000)]
    [InlineData(123_456)]
    [InlineData(40_000_000_000)]
    public void A_duration_is_told_with_an_error_of_an_eighth_at_most(long micros)
    {
        _calls.Add(TimeSpan.FromMicroseconds(micros));

        var (_, p50, p99) = _calls.Sum();

        Assert.InRange(p50, micros * 0.875, micros * 1.125);
        Assert.Equal(p50, p99);
    }

    [Fact]
    public void One_slow_call_of_fifty_is_beyond_the_median_and_within_the_99()
    {
        for (var i = 0; i < 49; i++)
            _calls.Add(TimeSpan.FromMicroseconds(20));
        _calls.Add(TimeSpan.FromMicroseconds(9000));

        var (_, p50, p99) = _calls.Sum();

        Assert.InRange(p50, 17, 23);
        Assert.InRange(p99, 7900, 10_100);
    }

    [Fact]
    public void The_rate_is_that_of_the_last_seconds()
    {
        for (var second = 0; second < 30; second++)
        {
            for (var i = 0; i < 100; i++)
                _calls.Add(TimeSpan.FromMicroseconds(20));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(_calls.Sum().PerSecond, 90, 110);
        _clock.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal(0, _calls.Sum().PerSecond);
    }
}
