using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Hosting;

/// <summary>Configuration of a silo's services.</summary>
public static class SiloBuilderExtensions
{
    /// <summary>Adds to the silo's services.</summary>
    public static ISiloBuilder ConfigureServices(this ISiloBuilder builder, Action<IServiceCollection> configureDelegate)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configureDelegate);
        configureDelegate(builder.Services);
        return builder;
    }
}
