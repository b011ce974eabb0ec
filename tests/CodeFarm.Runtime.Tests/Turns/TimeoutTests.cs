using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Turns;

public sealed class TimeoutTests(TimeoutTests.Impatient fixture) : IClassFixture<TimeoutTests.Impatient>
{
    private readonly string _key = FarmFixture.NewKey();

    [Fact]
    public async Task A_cycle_of_calls_ends_as_a_timeout()
    {
        var first = fixture.Client.GetGrain<ICycleGrain>(_key);
        await first.TouchAsync();
        await fixture.Client.GetGrain<ICycleGrain>(_key + "-other").TouchAsync();

        var round = first.CallRoundAsync(_key + "-other");

        await Assert.ThrowsAsync<TimeoutException>(() => round);
        // The call back is given up too, or answered as soon as the first grain has given up its own call.
        Assert.InRange(await first.TouchAsync(), 2, 3);
    }

    [Fact]
    public async Task A_call_that_timed_out_is_not_tried_again()
    {
        var grain = fixture.Client.GetGrain<ICycleGrain>(_key);

        await Assert.ThrowsAsync<TimeoutException>(() => grain.HoldAsync(_key));

        fixture.Stage.Open(_key);
        await grain.TouchAsync();
        Assert.Single(fixture.Stage.Notes, $"held {_key}");
    }

    [Fact]
    public async Task A_call_whose_time_ran_out_while_it_waited_never_starts()
    {
        var grain = fixture.Client.GetGrain<ICycleGrain>(_key);
        var running = grain.HoldAsync($"{_key} first");
        await fixture.Stage.ReachedAsync($"{_key} first");

        await Assert.ThrowsAsync<TimeoutException>(() => grain.HoldAsync($"{_key} second"));

        await Assert.ThrowsAsync<TimeoutException>(() => running);
        fixture.Stage.Open($"{_key} first");
        await grain.TouchAsync();
        Assert.False(fixture.Stage.IsReached($"{_key} second"));
    }

    public sealed class Impatient : FarmFixture
    {
        protected override FarmOptions Options => new() { ResponseTimeout = TimeSpan.FromSeconds(3) };
    }
}
