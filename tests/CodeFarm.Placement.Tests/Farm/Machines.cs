using CodeFarm.Contracts.Placement;
using CodeFarm.Hosting.Configuration;

namespace CodeFarm.Placement.Tests.Farm;

/// <summary>The machines of config/silos.</summary>
internal static class Machines
{
    public static SiloCapability Worlock { get; } = Read("worlock");

    public static SiloCapability Spinoza { get; } = Read("spinoza");

    public static SiloCapability Calisota { get; } = Read("calisota");

    public static SiloCapability[] All { get; } = [Worlock, Spinoza, Calisota];

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "silos", $"{name}.json");

    private static SiloCapability Read(string name) => SiloConfigurationFile.Read(PathOf(name)).Silo;
}
