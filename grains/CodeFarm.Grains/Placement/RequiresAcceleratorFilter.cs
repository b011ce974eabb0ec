using System.Globalization;
using CodeFarm.Contracts.Placement;
using Orleans.Metadata;
using Orleans.Placement;
using Orleans.Runtime;

namespace CodeFarm.Grains.Placement;

/// <summary>The settings of <see cref="RequiresAcceleratorAttribute"/>; they travel as strings with the grain's type.</summary>
public sealed class RequiresAcceleratorFilter(int order) : PlacementFilterStrategy(order)
{
    private const string KindKey = "kind";
    private const string MinMemoryKey = "min-memory-gb";

    /// <summary>For the runtime, which reads the settings next.</summary>
    public RequiresAcceleratorFilter()
        : this(0)
    {
    }

    /// <summary>What the grain needs.</summary>
    public AcceleratorRequirement Requirement { get; set; } = AcceleratorRequirement.None;

    /// <summary>What a grain type needs; <see cref="AcceleratorRequirement.None"/> where it does not say.</summary>
    public static AcceleratorRequirement ReadRequirement(GrainProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var filter = new RequiresAcceleratorFilter();
        if (filter.GetPlacementFilterGrainProperty(KindKey, properties) is not null)
            filter.Initialize(properties);
        return filter.Requirement;
    }

    /// <inheritdoc/>
    public override void AdditionalInitialize(GrainProperties properties)
    {
        var kind = GetPlacementFilterGrainProperty(KindKey, properties);
        var memory = GetPlacementFilterGrainProperty(MinMemoryKey, properties);
        Requirement = Enum.TryParse<AcceleratorKind>(kind, out var parsedKind)
            && int.TryParse(memory, NumberStyles.None, CultureInfo.InvariantCulture, out var parsedMemory)
                ? new(parsedKind, parsedMemory)
                : throw new ArgumentException(
                    $"An accelerator requirement of kind '{kind}' and '{memory}' GB cannot be read; the silos run different "
                    + "versions of the farm, or MinMemoryGb is negative.",
                    nameof(properties));
    }

    /// <inheritdoc/>
    protected override IEnumerable<KeyValuePair<string, string>> GetAdditionalGrainProperties(
        IServiceProvider services, Type grainClass, GrainType grainType, IReadOnlyDictionary<string, string> existingProperties) =>
    [
        new(KindKey, Requirement.Kind.ToString()),
        new(MinMemoryKey, Requirement.MinMemoryGb.ToString(CultureInfo.InvariantCulture)),
    ];
}
