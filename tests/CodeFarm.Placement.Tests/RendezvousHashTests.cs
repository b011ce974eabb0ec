using CodeFarm.Grains.Placement;

namespace CodeFarm.Placement.Tests;

public sealed class RendezvousHashTests
{
    private static readonly string[] Silos = ["worlock", "spinoza", "calisota"];

    [Fact]
    public void Keys_spread_evenly()
    {
        var counts = Keys().CountBy(static key => Owner(key, Silos));

        Assert.All(counts, static count => Assert.InRange(count.Value, 900, 1100));
    }

    [Fact]
    public void Only_the_keys_of_a_silo_that_leaves_move()
    {
        var moved = Keys().Where(static key => Owner(key, Silos) != Owner(key, ["worlock", "spinoza"]));

        Assert.All(moved, static key => Assert.Equal("calisota", Owner(key, Silos)));
    }

    [Fact]
    public void The_weight_is_the_same_in_every_process() =>
        Assert.Equal(12610076761309032409, RendezvousHash.Of("expert/1", "worlock"));

    private static IEnumerable<string> Keys() => Enumerable.Range(0, 3000).Select(static number => $"expert/{number}");

    private static string Owner(string key, string[] silos) => silos.MaxBy(silo => RendezvousHash.Of(key, silo))!;
}
