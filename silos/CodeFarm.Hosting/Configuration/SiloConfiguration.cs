using CodeFarm.Contracts.Placement;

namespace CodeFarm.Hosting.Configuration;

/// <summary>A machine of the farm, as its file in config/silos tells it.</summary>
/// <param name="Silo">What it has.</param>
/// <param name="Endpoint">Where it is reached.</param>
public sealed record SiloConfiguration(SiloCapability Silo, SiloEndpoint Endpoint);
