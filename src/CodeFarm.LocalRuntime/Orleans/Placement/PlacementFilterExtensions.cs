using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Placement;

/// <summary>Registration of placement filters.</summary>
public static class PlacementFilterExtensions
{
    /// <summary>Registers a filter and its director; needed on every silo.</summary>
    public static IServiceCollection AddPlacementFilter<TFilter, TDirector>(
        this IServiceCollection services, ServiceLifetime strategyLifetime)
        where TFilter : PlacementFilterStrategy, new()
        where TDirector : class, IPlacementFilterDirector
    {
        ArgumentNullException.ThrowIfNull(services);
        services.Add(ServiceDescriptor.DescribeKeyed(
            typeof(PlacementFilterStrategy), typeof(TFilter).Name, typeof(TFilter), strategyLifetime));
        services.AddKeyedSingleton<IPlacementFilterDirector, TDirector>(typeof(TFilter));
        return services;
    }
}
