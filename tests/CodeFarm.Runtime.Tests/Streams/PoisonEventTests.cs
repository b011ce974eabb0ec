using CodeFarm.Runtime.Tests.Farm;
using Orleans.Streams;

namespace CodeFarm.Runtime.Tests.Streams;

public sealed class PoisonEventTests(PoisonEventTests.Hasty fixture) : IClassFixture<PoisonEventTests.Hasty>
{
    private readonly string _key = FarmFixture.NewKey();

    [Fact]
    public async Task An_event_on_which_its_subscriber_always_fails_is_dropped_after_a_while_and_the_subscriber_told()
    {
        var stream = fixture.Client.GetStreamProvider("farm").GetStream<Item>(TakerGrain.Namespace, _key);
        fixture.Stage.FailNext($"take {_key} 1", times: int.MaxValue);

        for (var i = 0; i < 3; i++)
            await stream.OnNextAsync(new Item(i));
        await fixture.Stage.NotedAsync($"took {_key} 2");

        Assert.Single(fixture.Stage.Notes, $"error {_key}");
        Assert.Equal(["0", "2"], fixture.Stage.NotesOf($"took {_key} "));
        Assert.True(fixture.Stage.NotesOf($"given {_key} ").Count(number => number == "1") > 1);
    }

    public sealed class Hasty : FarmFixture
    {
        protected override FarmOptions Options => new() { MaximumEventDeliveryTime = TimeSpan.FromSeconds(4) };
    }
}
