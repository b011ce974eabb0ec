using System.Globalization;
using Orleans.Metadata;
using Orleans.Runtime;

namespace Orleans.Placement;

/// <summary>
/// A filter's name, order and settings, which travel as strings in the grain's properties under
/// placement-filter.{type name}.{key}.
/// </summary>
public abstract class PlacementFilterStrategy
{
    protected PlacementFilterStrategy(int order) => Order = order;

    /// <summary>Filters run in ascending order; two filters of one grain class may not share a number.</summary>
    public int Order { get; private set; }

    private string Prefix => $"{WellKnownGrainTypeProperties.PlacementFilter}.{GetType().Name}.";

    /// <summary>Reads the order and the settings.</summary>
    public void Initialize(GrainProperties properties)
    {
        if (!int.TryParse(GetPlacementFilterGrainProperty("order", properties), CultureInfo.InvariantCulture, out var order))
            throw new ArgumentException($"{Prefix}order must be a whole number.", nameof(properties));
        Order = order;
        AdditionalInitialize(properties);
    }

    /// <summary>Reads the filter's own settings.</summary>
    public virtual void AdditionalInitialize(GrainProperties properties)
    {
    }

    /// <summary>Writes the filter's name, order and settings.</summary>
    public void PopulateGrainProperties(
        IServiceProvider services, Type grainClass, GrainType grainType, Dictionary<string, string> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var name = GetType().Name;
        properties[WellKnownGrainTypeProperties.PlacementFilter] =
            properties.TryGetValue(WellKnownGrainTypeProperties.PlacementFilter, out var others) ? $"{others},{name}" : name;
        properties[Prefix + "order"] = Order.ToString(CultureInfo.InvariantCulture);
        foreach (var (key, value) in GetAdditionalGrainProperties(services, grainClass, grainType, properties).ToArray())
            properties[Prefix + key] = value;
    }

    /// <summary>One of the filter's settings; null where it is not set.</summary>
    protected string? GetPlacementFilterGrainProperty(string key, GrainProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return properties.Properties.GetValueOrDefault(Prefix + key);
    }

    /// <summary>The filter's own settings.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> GetAdditionalGrainProperties(
        IServiceProvider services, Type grainClass, GrainType grainType, IReadOnlyDictionary<string, string> existingProperties) =>
        [];
}
