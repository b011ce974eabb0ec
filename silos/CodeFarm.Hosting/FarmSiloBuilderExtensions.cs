using CodeFarm.Contracts.Placement;
using CodeFarm.Grains;
using CodeFarm.Grains.Experts;
using CodeFarm.Hosting.Settings;
using Orleans.Hosting;

namespace CodeFarm.Hosting;

/// <summary>What every silo of the farm has, on either runtime.</summary>
public static class FarmSiloBuilderExtensions
{
    /// <summary>Adds the pipeline, the experts, and placement by accelerators.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="silo">What its machine has.</param>
    /// <param name="settings">What the operator has set.</param>
    public static ISiloBuilder AddFarm(this ISiloBuilder builder, SiloCapability silo, FarmSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return builder.AddPipeline(settings.Pipeline, settings.Sandbox, settings.Compiler)
            .AddExperts(settings.ReadLanguageModel(), settings.Library)
            .AddAcceleratorPlacement(silo);
    }
}
