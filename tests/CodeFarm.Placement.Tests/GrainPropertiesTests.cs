using System.Collections.Immutable;
using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;
using FsCheck;
using FsCheck.Fluent;
using Orleans.Metadata;
using Orleans.Runtime;

namespace CodeFarm.Placement.Tests;

/// <summary>Settings of filters and strategies travel between silos as strings.</summary>
public sealed class GrainPropertiesTests
{
    [Fact]
    public void A_requirement_is_read_back_as_it_was_written() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<AcceleratorKind>()).ToArbitrary(),
        Gen.Choose(0, 1000).ToArbitrary(),
        Gen.Choose(-5, 5).ToArbitrary(),
        static (kind, memory, order) =>
        {
            var properties = Write(new RequiresAcceleratorAttribute(order) { Kind = kind, MinMemoryGb = memory });
            var read = new RequiresAcceleratorFilter();
            read.Initialize(properties);
            return read.Order == order && read.Requirement == new AcceleratorRequirement(kind, memory);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("coder")]
    public void A_placement_is_read_back_with_its_model_and_requirement(string? model)
    {
        var properties = Write(
            new AcceleratorPlacementAttribute { Model = model },
            new RequiresAcceleratorAttribute { Kind = AcceleratorKind.Rocm, MinMemoryGb = 7 });

        var read = new AcceleratorPlacementStrategy();
        read.Initialize(properties);

        Assert.Equal(model, read.Model);
        Assert.Equal(new AcceleratorRequirement(AcceleratorKind.Rocm, 7), read.Requirement);
    }

    [Fact]
    public void A_placement_without_a_requirement_takes_any_accelerator()
    {
        var read = new AcceleratorPlacementStrategy();
        read.Initialize(Write(new AcceleratorPlacementAttribute()));

        Assert.Equal(AcceleratorRequirement.None, read.Requirement);
    }

    [Theory]
    [InlineData("kind", "Abacus")]
    [InlineData("min-memory-gb", "-1")]
    public void A_requirement_that_cannot_be_read_is_refused(string setting, string value)
    {
        var written = Write(new RequiresAcceleratorAttribute());
        var properties = new GrainProperties(
            written.Properties.SetItem($"placement-filter.{nameof(RequiresAcceleratorFilter)}.{setting}", value));

        var error = Assert.Throws<ArgumentException>(() => new RequiresAcceleratorFilter().Initialize(properties));

        Assert.Contains($"'{value}'", error.Message);
    }

    private static GrainProperties Write(params IGrainPropertiesProviderAttribute[] attributes)
    {
        var properties = new Dictionary<string, string>();
        foreach (var attribute in attributes)
            attribute.Populate(null!, typeof(object), GrainType.Create("test"), properties);
        return new(properties.ToImmutableDictionary(StringComparer.Ordinal));
    }
}
