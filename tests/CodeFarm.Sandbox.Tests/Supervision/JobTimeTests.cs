using CodeFarm.Sandbox.Processors;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Tests.Supervision;

/// <summary>Which time counts towards a deadline.</summary>
public sealed class JobTimeTests
{
    private const int Stretch = 4;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(1);

    private readonly ManualClock _clock = new();
    private readonly JobTime _time;

    public JobTimeTests() => _time = new(Budget, Stretch, _clock);

    [Fact]
    public void Time_runs_from_the_begin()
    {
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((TimeSpan.Zero, Budget), (_time.Running, _time.Remaining));

        _time.Begin();
        _clock.Advance(Millis(10));

        Assert.Equal((Millis(10), Millis(990)), (_time.Running, _time.Remaining));
    }

    [Fact]
    public void A_look_is_due_later_or_now_and_never_is_the_time_over_before_it()
    {
        // Whoever reads this clock loses the processor for a while before he goes on.
        var time = new JobTime(Budget, Stretch, new SlowlyReadClock(Millis(15)));

        time.Begin();

        Assert.Equal(JobTime.FirstLook - Millis(15), time.UntilFirstLook);
        Assert.Null(time.UntilFirstLook);
        Assert.True(time.Remaining > TimeSpan.Zero);
    }

    [Fact]
    public void A_job_with_less_time_than_until_the_first_look_has_only_that()
    {
        var time = new JobTime(Millis(8), Stretch, _clock);

        time.Begin();
        _clock.Advance(Millis(3));

        Assert.Equal(Millis(5), time.UntilFirstLook);
    }

    [Theory]
    // A worker that computes, one that sleeps, and one that does both.
    [InlineData(980, 0)]
    [InlineData(0, 0)]
    [InlineData(500, 0)]
    // One with many threads, which keep each other waiting on two processors.
    [InlineData(1960, 700)]
    // One that gives way to others, and has a twentieth of a processor.
    [InlineData(49, 931)]
    public void A_worker_that_is_not_hindered_has_the_time_of_the_clock(int computed, int waited)
    {
        BeginAndLook();

        Pass(980, Use(computed, waited));

        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero, false), (_time.Hindered, _time.Remaining, _time.IsStarved));
    }

    [Fact]
    public void What_it_waits_for_a_processor_does_not_count()
    {
        BeginAndLook();

        Pass(1980, Use(computed: 30, waited: 1380));

        Assert.Equal((Millis(1380), Millis(380), true), (_time.Hindered, _time.Remaining, _time.IsStarved));
    }

    [Fact]
    public void What_it_computes_meanwhile_counts_twenty_times()
    {
        BeginAndLook();

        Pass(980, Use(computed: 25, waited: 880));

        Assert.Equal((Millis(480), Millis(480)), (_time.Hindered, _time.Remaining));
    }

    [Fact]
    public void The_thread_that_waited_longest_decides()
    {
        BeginAndLook();

        Pass(980, new(Millis(10), new Dictionary<int, TimeSpan> { [1] = Millis(0), [2] = Millis(600), [3] = Millis(100) }));

        Assert.Equal((Millis(600), Millis(600)), (_time.Hindered, _time.Remaining));
    }

    [Fact]
    public void What_happened_before_the_first_look_does_not_matter_later()
    {
        BeginAndLook(Use(computed: 5000, waited: 7000));

        Pass(980, Use(computed: 5010, waited: 7600));

        Assert.Equal(Millis(600), _time.Hindered);
    }

    [Fact]
    public void No_wait_lasts_beyond_the_bound()
    {
        BeginAndLook();

        Pass(Stretch * 1000 - 20, Use(computed: 10, waited: Stretch * 1000));

        Assert.Equal((TimeSpan.Zero, true), (_time.Remaining, _time.IsStarved));
    }

    [Fact]
    public void Whoever_looks_late_takes_it_that_the_worker_was_hindered_too()
    {
        _time.Begin();

        Pass(3000, Use(computed: 1, waited: 1));

        Assert.Equal((Millis(2980), Millis(980)), (_time.Hindered, _time.Remaining));
    }

    [Fact]
    public void Where_nothing_is_known_the_clock_counts()
    {
        _time.Begin();
        Pass(500, null);
        Pass(500, null);

        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero, false), (_time.Hindered, _time.Remaining, _time.IsStarved));
    }

    [Fact]
    public void A_worker_that_is_gone_hinders_nothing()
    {
        BeginAndLook(Use(computed: 50, waited: 50));

        Pass(980, new(TimeSpan.Zero, new Dictionary<int, TimeSpan>()));

        Assert.Equal(TimeSpan.Zero, _time.Remaining);
    }

    [Fact]
    public void One_that_had_next_to_nothing_is_starved_until_it_has_had_more()
    {
        BeginAndLook();

        Pass(400, Use(computed: 10, waited: 390));
        var before = _time.IsStarved;
        Pass(400, Use(computed: 110, waited: 690));

        Assert.True(before);
        Assert.False(_time.IsStarved);
    }

    [Fact]
    public void A_deadline_may_be_as_long_as_a_time_can_be()
    {
        var time = new JobTime(TimeSpan.MaxValue, Stretch, _clock);
        time.Begin();
        _clock.Advance(Millis(20));

        Assert.Equal(TimeSpan.MaxValue - Millis(20), time.Remaining);
    }

    private void BeginAndLook(ProcessorUse? use = null)
    {
        _time.Begin();
        Pass((int)JobTime.FirstLook.TotalMilliseconds, use ?? Use(0, 0));
    }

    private void Pass(int millis, ProcessorUse? use)
    {
        _clock.Advance(Millis(millis));
        _time.Look(use);
    }

    private static ProcessorUse Use(int computed, int waited) => new(Millis(computed), new Dictionary<int, TimeSpan> { [1] = Millis(waited) });

    private static TimeSpan Millis(int millis) => TimeSpan.FromMilliseconds(millis);
}
