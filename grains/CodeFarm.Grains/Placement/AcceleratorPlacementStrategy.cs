using CodeFarm.Contracts.Placement;
using Orleans.Metadata;
using Orleans.Runtime;

namespace CodeFarm.Grains.Placement;

/// <summary>The settings of <see cref="AcceleratorPlacementAttribute"/>, and what the class requires.</summary>
public sealed class AcceleratorPlacementStrategy : PlacementStrategy
{
    /// <summary>The key of the request context under which a caller names the model that its call will need.</summary>
    public const string ModelContextKey = "farm.model";

    private const string ModelKey = "farm.placement.model";

    /// <summary>The model that the grain uses, unless the caller names one.</summary>
    public string? Model { get; set; }

    /// <summary>What the grain needs of an accelerator.</summary>
    public AcceleratorRequirement Requirement { get; private set; } = AcceleratorRequirement.None;

    /// <inheritdoc/>
    public override void Initialize(GrainProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        base.Initialize(properties);
        Model = properties.Properties.GetValueOrDefault(ModelKey);
        Requirement = RequiresAcceleratorFilter.ReadRequirement(properties);
    }

    /// <inheritdoc/>
    public override void PopulateGrainProperties(
        IServiceProvider services, Type grainClass, GrainType grainType, Dictionary<string, string> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        base.PopulateGrainProperties(services, grainClass, grainType, properties);
        if (Model is not null)
            properties[ModelKey] = Model;
    }
}
