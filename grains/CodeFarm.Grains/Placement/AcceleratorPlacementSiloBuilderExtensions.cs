using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Placement;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace Orleans.Hosting;

/// <summary>Placement by accelerators.</summary>
public static class AcceleratorPlacementSiloBuilderExtensions
{
    /// <summary>
    /// Lets <see cref="RequiresAcceleratorAttribute"/> and <see cref="AcceleratorPlacementAttribute"/> work; needed on every
    /// silo, with an accelerator or without. Sets the silo's metadata.
    /// </summary>
    /// <param name="builder">The silo.</param>
    /// <param name="silo">What its machine has.</param>
    /// <param name="configure">Changes the settings.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public static ISiloBuilder AddAcceleratorPlacement(
        this ISiloBuilder builder, SiloCapability silo, Action<AcceleratorPlacementOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(silo);
        var options = new AcceleratorPlacementOptions();
        configure?.Invoke(options);
        options.Validate();

        builder.UseSiloMetadata(CapabilityMetadata.Write(silo));
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(silo);
        builder.Services.AddSingleton<SiloAccelerators>();
        builder.Services.AddSingleton<ISiloCapabilities, SiloCapabilities>();
        builder.Services.AddSingleton<SiloLoadSnapshot>();
        builder.Services.AddSingleton<AcceleratorChooser>();
        builder.Services.AddSingleton<SiloLoadExchange>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<SiloLoadExchange>());
        // Transient: an instance holds the settings of one grain class.
        builder.Services.AddPlacementFilter<RequiresAcceleratorFilter, RequiresAcceleratorDirector>(ServiceLifetime.Transient);
        builder.Services.AddPlacementDirector<AcceleratorPlacementStrategy, AcceleratorPlacementDirector>(ServiceLifetime.Transient);
        return builder;
    }
}
