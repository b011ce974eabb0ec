using System.Globalization;
using Orleans.Metadata;

namespace Orleans.Runtime;

internal sealed class StatelessWorkerPlacement : PlacementStrategy
{
    private const string MaxLocalKey = "max-local-instances";

    public StatelessWorkerPlacement()
        : this(-1)
    {
    }

    internal StatelessWorkerPlacement(int maxLocal)
    {
        MaxLocal = maxLocal > 0 ? maxLocal : Environment.ProcessorCount;
    }

    public override bool IsUsingGrainDirectory => false;

    public int MaxLocal { get; private set; }

    public override void Initialize(GrainProperties properties)
    {
        MaxLocal = int.Parse(properties.Properties[MaxLocalKey], CultureInfo.InvariantCulture);
    }

    public override void PopulateGrainProperties(
        IServiceProvider services, Type grainClass, GrainType grainType, Dictionary<string, string> properties)
    {
        properties[MaxLocalKey] = MaxLocal.ToString(CultureInfo.InvariantCulture);
        base.PopulateGrainProperties(services, grainClass, grainType, properties);
    }
}
