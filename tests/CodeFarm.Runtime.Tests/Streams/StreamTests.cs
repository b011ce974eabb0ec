using CodeFarm.Runtime.Tests.Farm;
using Orleans.Streams;

namespace CodeFarm.Runtime.Tests.Streams;

public sealed class StreamTests(FarmFixture fixture) : IClassFixture<FarmFixture>
{
    private readonly string _key = FarmFixture.NewKey();

    private Stage Stage => fixture.Stage;

    [Fact]
    public async Task An_event_reaches_the_grain_that_has_the_streams_key()
    {
        await PublishAsync(_key, 1);

        await Stage.NotedAsync($"took {_key} 1");
        Assert.Contains($"subscribed {_key} to {_key} of farm", Stage.Notes);
    }

    [Fact]
    public async Task An_event_that_a_grain_publishes_arrives_as_well()
    {
        await fixture.Client.GetGrain<IPublisherGrain>("publisher").PublishAsync(_key, 7);

        await Stage.NotedAsync($"took {_key} 7");
    }

    [Fact]
    public async Task Every_class_that_subscribes_to_a_namespace_gets_its_events()
    {
        await PublishAsync(_key, 1);

        await Stage.NotedAsync($"took {_key} 1");
        await Stage.NotedAsync($"second took {_key} 1");
    }

    [Fact]
    public async Task A_class_may_subscribe_to_several_namespaces()
    {
        await Stream(_key, SecondTakerGrain.OtherNamespace).OnNextAsync(new Item(3));

        await Stage.NotedAsync($"second took {_key} 3");
        Assert.Empty(Stage.NotesOf($"took {_key}"));
    }

    [Fact]
    public async Task An_event_that_nobody_subscribes_to_is_taken_and_forgotten() =>
        await Stream(_key, "tests-nobody").OnNextAsync(new Item(1));

    [Fact]
    public async Task Events_of_a_stream_arrive_in_order_and_once_while_nothing_fails()
    {
        const int Count = 200;

        for (var i = 0; i < Count; i++)
            await PublishAsync(_key, i);
        await Stage.NotedAsync($"took {_key} {Count - 1}");

        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"{i}"), Stage.NotesOf($"took {_key} "));
        Assert.Empty(Stage.NotesOf($"out of order {_key} "));
    }

    [Fact]
    public async Task The_next_event_of_a_stream_waits_until_the_one_before_was_taken()
    {
        var key = $"{_key} gated";
        await PublishAsync(key, 1);
        await PublishAsync(key, 2);
        await Stage.ReachedAsync($"{key} 1");

        await fixture.Client.GetGrain<ITakerGrain>(key).ProbeAsync();

        Assert.False(Stage.IsReached($"{key} 2"));
        Stage.Open($"{key} 1");
        await Stage.ReachedAsync($"{key} 2");
        Stage.Open($"{key} 2");
    }

    [Fact]
    public async Task A_stream_whose_subscriber_is_slow_holds_up_no_other()
    {
        var key = $"{_key} gated";
        await PublishAsync(key, 1);
        await Stage.ReachedAsync($"{key} 1");

        for (var i = 0; i < 30; i++)
            await PublishAsync($"{_key}-{i}", 1);

        for (var i = 0; i < 30; i++)
            await Stage.NotedAsync($"took {_key}-{i} 1");
        Assert.Empty(Stage.NotesOf($"took {key}"));
        Stage.Open($"{key} 1");
    }

    [Fact]
    public async Task An_event_waits_while_a_call_of_its_subscriber_runs()
    {
        var grain = fixture.Client.GetGrain<ITakerGrain>(_key);
        var call = grain.HoldAsync(_key);
        await Stage.ReachedAsync(_key);
        await PublishAsync(_key, 1);
        await PublishAsync($"{_key}-other", 1);
        await Stage.NotedAsync($"took {_key}-other 1");

        await grain.ProbeAsync();

        Assert.Empty(Stage.NotesOf($"took {_key} "));
        Stage.Open(_key);
        await call;
        await Stage.NotedAsync($"took {_key} 1");
    }

    [Fact]
    public async Task An_event_on_which_its_subscriber_fails_is_delivered_again_and_the_next_ones_after_it()
    {
        Stage.FailNext($"take {_key} 1", times: 2);

        for (var i = 0; i < 4; i++)
            await PublishAsync(_key, i);
        await Stage.NotedAsync($"took {_key} 3");

        Assert.Equal(["0", "1", "2", "3"], Stage.NotesOf($"took {_key} "));
        Assert.Equal(["0", "1", "1", "1", "2", "3"], Stage.NotesOf($"given {_key} "));
    }

    [Fact]
    public async Task A_subscriber_that_fails_holds_up_no_other_subscriber_of_the_stream()
    {
        Stage.FailNext($"take {_key} 1", times: int.MaxValue);

        await PublishAsync(_key, 1);
        await PublishAsync(_key, 2);

        await Stage.NotedAsync($"second took {_key} 2");
        Assert.Empty(Stage.NotesOf($"took {_key} "));
        Stage.FailNext($"take {_key} 1", times: 0);
    }

    [Fact]
    public async Task A_subscriber_that_was_deactivated_is_activated_and_subscribed_anew_by_the_next_event()
    {
        var key = $"{_key} leaving";

        for (var i = 0; i < 10; i++)
        {
            await PublishAsync(key, i);
            await Stage.NotedAsync($"took {key} {i}");
        }

        await Stage.NotedAsync($"left {key}", times: 10);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i}"), Stage.NotesOf($"took {key} ").Distinct());
    }

    [Fact]
    public void A_stream_tells_its_name()
    {
        var stream = Stream(_key, TakerGrain.Namespace);

        Assert.Equal((TakerGrain.Namespace, _key, "farm"), (stream.StreamId.GetNamespace(), stream.StreamId.GetKeyAsString(), stream.ProviderName));
    }

    [Fact]
    public void An_unknown_provider_is_refused() =>
        Assert.ThrowsAny<KeyNotFoundException>(() => fixture.Client.GetStreamProvider("unknown"));

    private IAsyncStream<Item> Stream(string key, string ns) => fixture.Client.GetStreamProvider("farm").GetStream<Item>(ns, key);

    private Task PublishAsync(string key, int number) => Stream(key, TakerGrain.Namespace).OnNextAsync(new Item(number));
}
