using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Context;

public sealed class RequestContextTests : IClassFixture<FarmFixture>, IDisposable
{
    private readonly FarmFixture _fixture;
    private readonly string _key = FarmFixture.NewKey();
    private readonly IContextGrain _grain;

    public RequestContextTests(FarmFixture fixture)
    {
        _fixture = fixture;
        _grain = fixture.Client.GetGrain<IContextGrain>(_key);
    }

    [Fact]
    public async Task A_value_flows_from_the_caller_to_the_grain()
    {
        RequestContext.Set(_key, "value");

        Assert.Equal("value", await _grain.GetAsync(_key));
    }

    [Fact]
    public async Task A_value_flows_down_the_chain_of_calls()
    {
        RequestContext.Set(_key, "value");

        Assert.Equal("value", await _grain.GetFromOtherAsync($"{_key}-other", _key));
    }

    [Fact]
    public async Task A_value_stays_over_the_awaits_of_a_call()
    {
        RequestContext.Set(_key, "value");

        Assert.Equal("value", await _grain.GetAfterAwaitsAsync(_key));
    }

    [Fact]
    public async Task A_value_that_a_grain_sets_flows_on_to_those_it_calls() =>
        Assert.Equal("value", await _grain.SetAndGetFromOtherAsync($"{_key}-other", _key, "value"));

    [Fact]
    public async Task A_value_does_not_flow_back_to_the_caller()
    {
        await _grain.SetAsync(_key, "value");

        Assert.Null(RequestContext.Get(_key));
        Assert.Null(await _grain.HaveSetAsync($"{_key}-other", _key, "value"));
    }

    [Fact]
    public async Task A_value_does_not_stay_for_the_next_call()
    {
        await _grain.SetAsync(_key, "value");
        RequestContext.Set(_key, "other");
        await _grain.GetAsync(_key);
        RequestContext.Clear();

        Assert.Null(await _grain.GetAsync(_key));
    }

    [Fact]
    public async Task A_value_that_was_removed_does_not_flow()
    {
        RequestContext.Set(_key, "value");
        RequestContext.Set($"{_key}2", "second");

        Assert.True(RequestContext.Remove(_key));

        Assert.Null(await _grain.GetAsync(_key));
        Assert.Equal("second", await _grain.GetAsync($"{_key}2"));
        Assert.False(RequestContext.Remove(_key));
    }

    [Fact]
    public async Task Callers_side_by_side_do_not_mix()
    {
        async Task<bool> CallAsync(int i)
        {
            RequestContext.Set(_key, $"value {i}");
            var (direct, through) = (await _grain.GetAfterAwaitsAsync(_key), await _grain.GetFromOtherAsync($"{_key}-{i}", _key));
            return (direct, through) == ($"value {i}", $"value {i}");
        }

        var calls = await Task.WhenAll(Enumerable.Range(0, 50).Select(CallAsync));

        Assert.All(calls, Assert.True);
    }

    [Fact]
    public async Task A_value_flows_with_a_one_way_call()
    {
        RequestContext.Set(_key, "value");

        await _grain.NoteAsync(_key);

        await _fixture.Stage.NotedAsync($"noted {_key}: value");
    }

    [Fact]
    public async Task A_value_flows_into_a_sequence()
    {
        RequestContext.Set(_key, "value");

        var values = await _grain.EnumerateAsync(_key).ToListAsync();

        Assert.Equal(["value", "value", "value"], values);
    }

    public void Dispose() => RequestContext.Clear();
}
