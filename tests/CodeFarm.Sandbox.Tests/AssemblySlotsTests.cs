using CodeFarm.Sandbox.Protocol;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Tests;

public sealed class AssemblySlotsTests
{
    private readonly AssemblySlots _slots = new();

    [Fact]
    public void An_assembly_is_sent_once()
    {
        var first = _slots.Use(Key(1));
        _slots.Use(Key(2));

        Assert.Equal((first.Slot, true), _slots.Use(Key(1)));
    }

    [Fact]
    public void The_assembly_that_was_used_least_recently_makes_room()
    {
        var slots = Enumerable.Range(0, ProtocolLimits.AssemblySlots).Select(i => _slots.Use(Key(i)).Slot).ToArray();
        _slots.Use(Key(0));

        var next = _slots.Use(Key(1000));

        Assert.Equal(ProtocolLimits.AssemblySlots, slots.Distinct().Count());
        Assert.Equal((slots[1], false), next);
        Assert.True(_slots.Use(Key(0)).IsLoaded);
        Assert.False(_slots.Use(Key(1)).IsLoaded);
    }

    [Fact]
    public void An_assembly_that_could_not_be_sent_is_sent_the_next_time()
    {
        var slot = _slots.Use(Key(1)).Slot;
        _slots.Forget(Key(1));

        Assert.Equal((slot, false), _slots.Use(Key(1)));
    }

    private static AssemblyKey Key(int number) => AssemblyKey.Of(BitConverter.GetBytes(number));
}
