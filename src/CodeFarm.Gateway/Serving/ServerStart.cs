using CodeFarm.Client;
using CodeFarm.Client.Http;

namespace CodeFarm.Gateway.Serving;

/// <summary>When a server began.</summary>
/// <param name="Since">Then.</param>
internal sealed record ServerStart(DateTimeOffset Since)
{
    private static readonly string Version = typeof(ServerStart).Assembly.GetName().Version?.ToString(3) ?? "unknown";

    public FarmResource Describe(IFarm farm) => new(farm.Runtime, Version, Since);
}
