using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Timers;

public sealed class KeepAliveTests(KeepAliveTests.Tidy fixture) : IClassFixture<KeepAliveTests.Tidy>
{
    private readonly string _key = FarmFixture.NewKey();

    private Stage Stage => fixture.Stage;

    [Fact]
    public async Task Ticks_do_not_keep_a_grain_alive()
    {
        await fixture.Client.GetGrain<ITimerGrain>(_key).StartAsync(_key, new TimerSettings());

        await Stage.NotedAsync($"deactivated {_key}");
    }

    [Fact]
    public async Task Ticks_of_a_timer_that_keeps_alive_do()
    {
        await fixture.Client.GetGrain<ITimerGrain>(_key).StartAsync(_key, new TimerSettings { KeepAlive = true });

        for (var i = 0; i < 2; i++)
        {
            await fixture.Client.GetGrain<ITimerGrain>($"{_key}-other{i}").ProbeAsync();
            await Stage.NotedAsync($"deactivated {_key}-other{i}");
        }

        Assert.DoesNotContain($"deactivated {_key}", Stage.Notes);
        await fixture.Client.GetGrain<ITimerGrain>(_key).LeaveAsync();
    }

    public sealed class Tidy : FarmFixture
    {
        protected override FarmOptions Options => new() { CollectionAge = TimeSpan.FromSeconds(2) };
    }
}
