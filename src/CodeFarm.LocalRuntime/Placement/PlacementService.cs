using CodeFarm.LocalRuntime.Calls;
using CodeFarm.LocalRuntime.Grains;
using CodeFarm.LocalRuntime.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Metadata;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace CodeFarm.LocalRuntime.Placement;

/// <summary>Chooses the silo of a new activation: the silos that are up, then the class's filters in order, then its director.</summary>
internal sealed class PlacementService(LocalCluster cluster)
{
    private int _nextGateway;

    /// <summary>The silo that acts for the origin of a call.</summary>
    /// <exception cref="SiloUnavailableException">No silo is up.</exception>
    public LocalSilo RequireGateway(CallOrigin origin)
    {
        if (origin.Gateway is { IsUp: true } own)
            return own;
        var silos = cluster.AliveSilos;
        return silos.Length > 0
            ? silos[(int)((uint)Interlocked.Increment(ref _nextGateway) % (uint)silos.Length)]
            : throw new SiloUnavailableException("No silo is up.");
    }

    public async Task<LocalSilo> PlaceAsync(
        GrainClass grainClass, GrainId grainId, RequestContextValues? context, CallOrigin origin)
    {
        while (true)
        {
            var gateway = RequireGateway(origin);
            var offer = new PlacementContext(cluster, gateway, grainClass);
            var strategy = ResolveStrategy(grainClass, gateway.Services);
            var director = gateway.Services.GetRequiredKeyedService<IPlacementDirector>(strategy.GetType());
            var address = await director.OnAddActivation(strategy, new(grainId, context?.Values ?? []), offer);
            if (cluster.FindSilo(address) is { } silo)
                return silo;

            // A silo that was offered has left since; the next offer is without it.
            if (!offer.Offered(address))
                throw new OrleansException($"{director.GetType()} chose {address} for {grainId}, which is no silo of this cluster.");
        }
    }

    private static PlacementStrategy ResolveStrategy(GrainClass grainClass, IServiceProvider services)
    {
        if (!grainClass.Properties.Properties.TryGetValue(WellKnownGrainTypeProperties.PlacementStrategy, out var name))
            return services.GetRequiredService<PlacementStrategy>();
        var strategy = services.GetKeyedService<PlacementStrategy>(name) ?? throw new OrleansException(
            $"{grainClass.Type} asks for placement strategy {name}, which no silo has; register it with AddPlacementDirector.");
        strategy.Initialize(grainClass.Properties);
        return strategy;
    }
}
