using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Calls;

public sealed class OneWayTests(FarmFixture fixture) : IClassFixture<FarmFixture>
{
    private readonly string _key = FarmFixture.NewKey();

    [Fact]
    public async Task The_caller_of_a_one_way_method_does_not_wait_for_it()
    {
        var grain = fixture.Client.GetGrain<ICallGrain>(_key);

        await grain.TellAsync(_key);

        await fixture.Stage.ReachedAsync(_key);
        Assert.DoesNotContain($"told {_key}", fixture.Stage.Notes);
        fixture.Stage.Open(_key);
        await fixture.Stage.NotedAsync($"told {_key}");
    }

    [Fact]
    public async Task A_failure_of_a_one_way_method_reaches_nobody()
    {
        var grain = fixture.Client.GetGrain<ICallGrain>(_key);

        await grain.TellAndFailAsync($"failed {_key}");

        await fixture.Stage.NotedAsync($"failed {_key}");
        Assert.Equal("text", await grain.EchoAsync("text"));
    }

    [Fact]
    public async Task A_one_way_call_is_a_turn_like_any_other()
    {
        var grain = fixture.Client.GetGrain<ICallGrain>(_key);
        await grain.TellAsync(_key);
        await fixture.Stage.ReachedAsync(_key);

        var call = grain.EchoAsync("text");
        await grain.ProbeAsync();

        Assert.False(call.IsCompleted);
        fixture.Stage.Open(_key);
        await call;
    }
}
