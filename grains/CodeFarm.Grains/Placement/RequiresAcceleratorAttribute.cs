using CodeFarm.Contracts.Placement;
using Orleans.Placement;

namespace CodeFarm.Grains.Placement;

/// <summary>
/// Lets a grain be activated only where an accelerator is that meets this. Where no silo has one, callers get
/// <see cref="NoCapableSiloException"/>.
/// </summary>
/// <param name="order">The filter's place among the filters of the class, each of which has another.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class RequiresAcceleratorAttribute(int order = 0) : PlacementFilterAttribute(new RequiresAcceleratorFilter(order))
{
    /// <summary>What programs it must run. Default: whichever.</summary>
    public AcceleratorKind Kind
    {
        get => Filter.Requirement.Kind;
        set => Filter.Requirement = Filter.Requirement with { Kind = value };
    }

    /// <summary>How much memory it must have, all in all, in GB. Default: 0, any.</summary>
    public int MinMemoryGb
    {
        get => Filter.Requirement.MinMemoryGb;
        set => Filter.Requirement = Filter.Requirement with { MinMemoryGb = value };
    }

    private RequiresAcceleratorFilter Filter => (RequiresAcceleratorFilter)PlacementFilterStrategy;
}
