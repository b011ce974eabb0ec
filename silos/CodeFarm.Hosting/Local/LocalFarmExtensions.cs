using CodeFarm.Contracts;
using CodeFarm.Hosting.Configuration;
using CodeFarm.LocalRuntime.Hosting;
using Orleans.Hosting;

namespace CodeFarm.Hosting;

/// <summary>The farm in one process.</summary>
public static class LocalFarmExtensions
{
    /// <summary>The farm's settings as those of the one-process runtime.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="dataDirectory">Where state and streams are kept.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public static LocalClusterOptions ForOneProcess(this FarmOptions options, string dataDirectory)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new()
        {
            DataDirectory = dataDirectory,
            ResponseTimeout = options.ResponseTimeout,
            StreamProviders = [FarmNames.Streams],
        };
    }

    /// <summary>Starts a silo of this process with what a machine of the farm has.</summary>
    public static Task<LocalSilo> StartFarmSiloAsync(
        this LocalCluster cluster, SiloConfiguration machine, Action<ISiloBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(machine);
        return cluster.StartSiloAsync(machine.Silo.Name, silo =>
        {
            silo.AddFarm(machine.Silo, new());
            configure?.Invoke(silo);
        });
    }
}
