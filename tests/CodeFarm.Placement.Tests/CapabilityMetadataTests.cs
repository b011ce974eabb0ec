using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;
using CodeFarm.Placement.Tests.Farm;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Placement.Tests;

public sealed class CapabilityMetadataTests
{
    private static readonly Gen<AcceleratorInfo> Accelerator =
        from kind in Gen.Elements(AcceleratorKind.Cuda, AcceleratorKind.Rocm)
        from model in Gen.Elements("RTX", "a, b; c=d", "")
        from memory in Gen.Choose(1, 200)
        from teraflops in Gen.Choose(1, 1000)
        select new AcceleratorInfo(kind, model, memory, teraflops / 7.0);

    [Fact]
    public void A_capability_is_read_back_as_it_was_written() => Prop.ForAll(
        Accelerator.ListOf().ToArbitrary(),
        static accelerators =>
        {
            var written = new SiloCapability("silo", "role", "cpu", 8, 64, [.. accelerators]);
            var read = CapabilityMetadata.Read(CapabilityMetadata.Write(written))!;
            return read.Accelerators.SequenceEqual(written.Accelerators)
                && read with { Accelerators = [] } == written with { Accelerators = [] };
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Metadata_that_lacks_something_tells_nothing()
    {
        var metadata = CapabilityMetadata.Write(Machines.Worlock);

        Assert.All(metadata.Keys, key =>
            Assert.Null(CapabilityMetadata.Read(metadata.Where(entry => entry.Key != key).ToDictionary())));
    }

    [Fact]
    public void A_silo_without_metadata_lacks_what_is_not_known()
    {
        var shortfall = CapabilityCheck.FindShortfall(
            AcceleratorRequirement.None, new ChooserScene().Add(), CapabilityMetadata.Read(new Dictionary<string, string>()));

        Assert.Equal("it has joined a moment ago, or runs without AddAcceleratorPlacement", shortfall!.Reason);
    }

    [Fact]
    public void A_silo_without_accelerators_says_so()
    {
        var bare = Machines.Worlock with { Accelerators = [] };

        var shortfall = CapabilityCheck.FindShortfall(new(AcceleratorKind.Any, 4), new ChooserScene().Add(), bare);

        Assert.Equal("worlock: no accelerator: no device", shortfall!.ToString());
    }
}
