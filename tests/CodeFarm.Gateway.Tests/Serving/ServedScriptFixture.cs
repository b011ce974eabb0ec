namespace CodeFarm.Gateway.Tests.Serving;

/// <summary>One server for all tests of a class.</summary>
public sealed class ServedScriptFixture : IAsyncLifetime
{
    internal ServedScript Served { get; private set; } = null!;

    public async Task InitializeAsync() => Served = await ServedScript.StartAsync();

    public async Task DisposeAsync() => await Served.DisposeAsync();
}
