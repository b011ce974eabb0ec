namespace CodeFarm.Hosting.Configuration;

/// <summary>Where a silo is reached.</summary>
/// <param name="Host">The machine's name or address; the other machines must be able to resolve it.</param>
/// <param name="SiloPort">Where other silos connect.</param>
/// <param name="GatewayPort">Where clients connect.</param>
public sealed record SiloEndpoint(string Host, int SiloPort, int GatewayPort);
