using CodeFarm.LocalRuntime.Grains;
using CodeFarm.LocalRuntime.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Metadata;
using Orleans.Placement;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace CodeFarm.LocalRuntime.Placement;

/// <summary>What a director sees of the cluster for one placement.</summary>
internal sealed class PlacementContext(LocalCluster cluster, LocalSilo local, GrainClass grainClass) : IPlacementContext
{
    private SiloAddress[] _offered = [];

    public SiloAddress LocalSilo => local.Address;

    public SiloAddress[] GetCompatibleSilos(PlacementTarget target)
    {
        IEnumerable<SiloAddress> silos = cluster.AliveSilos.Select(static silo => silo.Address).Order();
        foreach (var filter in ResolveFilters())
        {
            var director = local.Services.GetRequiredKeyedService<IPlacementFilterDirector>(filter.GetType());
            silos = director.Filter(filter, target, silos);
        }

        var compatible = silos.ToArray();
        _offered = compatible;
        return compatible.Length > 0 ? compatible : throw new OrleansException(
            $"No active nodes are compatible with grain {target.GrainIdentity}: of {cluster.AliveSilos.Length} silos its placement "
            + "filters left none.");
    }

    /// <summary>Whether the director was last offered the silo.</summary>
    public bool Offered(SiloAddress silo) => _offered.Contains(silo);

    private List<PlacementFilterStrategy> ResolveFilters()
    {
        if (!grainClass.Properties.Properties.TryGetValue(WellKnownGrainTypeProperties.PlacementFilter, out var names))
            return [];
        var filters = new List<PlacementFilterStrategy>();
        foreach (var name in names.Split(','))
        {
            var filter = local.Services.GetKeyedService<PlacementFilterStrategy>(name) ?? throw new KeyNotFoundException(
                $"{grainClass.Type} has placement filter {name}, which no silo has; register it with AddPlacementFilter.");
            filter.Initialize(grainClass.Properties);
            filters.Add(filter);
        }

        filters.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        for (var i = 1; i < filters.Count; i++)
        {
            if (filters[i].Order == filters[i - 1].Order)
                throw new InvalidOperationException($"{grainClass.Type}: its placement filters must have different order numbers.");
        }

        return filters;
    }
}
