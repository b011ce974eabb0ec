namespace Orleans.Runtime.Placement;

/// <summary>Chooses the silo of a new activation. On the path of every first call: it must not call grains.</summary>
public interface IPlacementDirector
{
    /// <summary>The key of the request context under which a caller names the silo that it would like.</summary>
    public const string PlacementHintKey = nameof(PlacementHintKey);

    /// <summary>The silo; one of <see cref="IPlacementContext.GetCompatibleSilos"/>.</summary>
    Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context);

    /// <summary>The silo that the caller would like, if it is compatible.</summary>
    public static SiloAddress? GetPlacementHint(
        Dictionary<string, object> requestContextData, SiloAddress[] compatibleSilos) =>
        requestContextData is { Count: > 0 }
        && requestContextData.TryGetValue(PlacementHintKey, out var value)
        && value is SiloAddress hint
        && compatibleSilos.Contains(hint)
            ? hint
            : null;
}
