using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Timers;

public sealed class TimerTests : IClassFixture<FarmFixture>
{
    private readonly FarmFixture _fixture;
    private readonly string _key = FarmFixture.NewKey();
    private readonly ITimerGrain _grain;

    public TimerTests(FarmFixture fixture)
    {
        _fixture = fixture;
        _grain = fixture.Client.GetGrain<ITimerGrain>(_key);
    }

    private Stage Stage => _fixture.Stage;

    private string Timer => $"{_key} timer";

    [Fact]
    public async Task A_timer_ticks_when_it_is_due_and_again_every_period()
    {
        await _grain.StartAsync(Timer, new TimerSettings());

        await Stage.NotedAsync($"tick {Timer}", times: 3);
    }

    [Fact]
    public async Task A_timer_without_a_period_ticks_once()
    {
        await _grain.StartAsync(Timer, new TimerSettings { Period = Timeout.InfiniteTimeSpan });
        await Stage.NotedAsync($"tick {Timer}");

        await TimePassesAsync();

        Assert.Equal(1, Ticks());
    }

    [Fact]
    public async Task A_timer_that_is_never_due_ticks_when_it_is_changed()
    {
        await _grain.StartAsync(Timer, new TimerSettings { Due = Timeout.InfiniteTimeSpan });
        await TimePassesAsync();
        Assert.Equal(0, Ticks());

        await _grain.ChangeAsync(Timer, TimerSettings.Soon, Timeout.InfiniteTimeSpan);

        await Stage.NotedAsync($"tick {Timer}");
    }

    [Fact]
    public async Task A_tick_does_not_start_while_a_call_runs()
    {
        var held = _grain.HoldAsync(_key);
        await Stage.ReachedAsync(_key);
        var start = _grain.StartAsync(Timer, new TimerSettings());
        Stage.Open(_key);
        await held;
        await start;
        var again = _grain.HoldAsync($"{_key} again");
        await Stage.ReachedAsync($"{_key} again");
        var before = Ticks();

        await TimePassesAsync();

        Assert.Equal(before, Ticks());
        Stage.Open($"{_key} again");
        await again;
        await Stage.NotedAsync($"tick {Timer}", before + 1);
    }

    [Fact]
    public async Task A_tick_of_a_timer_that_interleaves_starts_while_a_call_runs()
    {
        await _grain.StartAsync(Timer, new TimerSettings { Interleave = true });
        var held = _grain.HoldAsync(_key);
        await Stage.ReachedAsync(_key);

        await Stage.NotedAsync($"tick {Timer}", Ticks() + 2);

        Assert.False(held.IsCompleted);
        Stage.Open(_key);
        await held;
    }

    [Fact]
    public async Task A_call_does_not_start_while_a_tick_runs()
    {
        await _grain.StartAsync(Timer, new TimerSettings { Gated = true, Period = Timeout.InfiniteTimeSpan });
        await Stage.ReachedAsync(Timer);

        var call = _grain.HoldAsync(_key);
        await _grain.ProbeAsync();

        Assert.False(Stage.IsReached(_key));
        Stage.Open(_key);
        Stage.Open(Timer);
        await call;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_next_period_begins_when_a_tick_has_ended(bool interleave)
    {
        await _grain.StartAsync(Timer, new TimerSettings { Gated = true, Interleave = interleave });
        await Stage.ReachedAsync(Timer);

        await TimePassesAsync();

        Assert.Equal(1, Ticks());
        Stage.Open(Timer);
        await Stage.NotedAsync($"tick {Timer}", times: 2);
    }

    [Fact]
    public async Task A_tick_that_fails_does_not_stop_its_timer()
    {
        Stage.FailNext($"tick {Timer}", times: 2);

        await _grain.StartAsync(Timer, new TimerSettings());

        await Stage.NotedAsync($"tick {Timer}", times: 4);
    }

    [Fact]
    public async Task A_timer_that_was_disposed_ticks_no_more()
    {
        await _grain.StartAsync(Timer, new TimerSettings());
        await Stage.NotedAsync($"tick {Timer}");

        await _grain.StopAsync(Timer);
        await _grain.HoldAsyncOpen(Stage, _key);
        var ticks = Ticks();
        await TimePassesAsync();

        Assert.Equal(ticks, Ticks());
    }

    [Fact]
    public async Task A_timer_may_dispose_itself_in_its_tick()
    {
        await _grain.StartAsync(Timer, new TimerSettings { Once = true });
        await Stage.NotedAsync($"tick {Timer}");

        await TimePassesAsync();

        Assert.Equal(1, Ticks());
    }

    [Fact]
    public async Task Disposing_a_timer_cancels_the_tick_that_runs()
    {
        await _grain.StartAsync(Timer, new TimerSettings { Gated = true });
        await Stage.ReachedAsync(Timer);

        await _grain.StopAsync(Timer);

        await Stage.NotedAsync($"cancelled {Timer}");
    }

    [Fact]
    public async Task Timers_end_with_their_activation()
    {
        await _grain.StartAsync(Timer, new TimerSettings());
        await Stage.NotedAsync($"tick {Timer}");

        await _grain.LeaveAsync();
        await Stage.NotedAsync($"deactivated {_key}");
        var ticks = Ticks();
        await TimePassesAsync();

        Assert.Equal(ticks, Ticks());
    }

    [Fact]
    public async Task The_request_context_of_the_call_that_made_a_timer_is_not_in_its_ticks()
    {
        RequestContext.Set("who", "the caller");

        await _grain.StartAsync(Timer, new TimerSettings());
        await Stage.NotedAsync($"tick {Timer}", times: 2);

        RequestContext.Clear();
        Assert.All(Stage.NotesOf($"context of {Timer}: "), context => Assert.Equal("empty", context));
    }

    private int Ticks() => Stage.Notes.Count(note => note == $"tick {Timer}");

    /// <summary>Lets a timer of another grain tick often enough for any timer here to have ticked as well.</summary>
    private async Task TimePassesAsync()
    {
        var key = FarmFixture.NewKey();
        var other = _fixture.Client.GetGrain<ITimerGrain>(key);
        await other.StartAsync(key, new TimerSettings());
        await Stage.NotedAsync($"tick {key}", times: 10);
        await other.LeaveAsync();
    }
}
