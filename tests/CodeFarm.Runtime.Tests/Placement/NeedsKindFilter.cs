using Orleans.Metadata;
using Orleans.Placement;

namespace CodeFarm.Runtime.Tests.Placement;

public sealed class NeedsKindFilter(string? kind, int order) : PlacementFilterStrategy(order)
{
    private const string KindKey = "kind";

    public NeedsKindFilter()
        : this(null, 0)
    {
    }

    public string? Kind { get; private set; } = kind;

    public override void AdditionalInitialize(GrainProperties properties) =>
        Kind = GetPlacementFilterGrainProperty(KindKey, properties);

    protected override IEnumerable<KeyValuePair<string, string>> GetAdditionalGrainProperties(
        IServiceProvider services, Type grainClass, GrainType grainType, IReadOnlyDictionary<string, string> existingProperties) =>
        [KeyValuePair.Create(KindKey, Kind!)];
}
