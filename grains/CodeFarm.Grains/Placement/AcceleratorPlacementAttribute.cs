using Orleans.Placement;

namespace CodeFarm.Grains.Placement;

/// <summary>
/// Puts a grain on the compatible silo whose accelerators serve it best: where its model is loaded, then where the least work
/// waits for the speed. Usually beside <see cref="RequiresAcceleratorAttribute"/>, which says what is compatible.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class AcceleratorPlacementAttribute() : PlacementAttribute(new AcceleratorPlacementStrategy())
{
    /// <summary>The model that the grain uses, unless the caller names one. Default: none.</summary>
    public string? Model
    {
        get => Strategy.Model;
        set => Strategy.Model = value;
    }

    private AcceleratorPlacementStrategy Strategy => (AcceleratorPlacementStrategy)PlacementStrategy;
}
