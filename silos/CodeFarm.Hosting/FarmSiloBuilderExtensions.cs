using CodeFarm.Contracts.Placement;
using CodeFarm.Grains;
using CodeFarm.Grains.Experts;
using Orleans.Hosting;

namespace CodeFarm.Hosting;

/// <summary>What every silo of the farm has, on either runtime.</summary>
public static class FarmSiloBuilderExtensions
{
    /// <summary>Adds the pipeline, the experts, and placement by accelerators.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="silo">What its machine has.</param>
    public static ISiloBuilder AddFarm(this ISiloBuilder builder, SiloCapability silo) =>
        builder.AddPipeline().AddExperts().AddAcceleratorPlacement(silo);
}
