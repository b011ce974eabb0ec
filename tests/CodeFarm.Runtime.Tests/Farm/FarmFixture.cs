using Orleans.Hosting;

namespace CodeFarm.Runtime.Tests.Farm;

/// <summary>One silo for all tests of a class, which keep apart by the keys of their grains.</summary>
public class FarmFixture : IAsyncLifetime
{
    /// <summary>What grains and tests meet on.</summary>
    public Stage Stage { get; } = new();

    /// <summary>The farm.</summary>
    public ITestFarm Farm { get; private set; } = null!;

    /// <summary>The farm's client.</summary>
    public IClusterClient Client => Farm.Client;

    /// <summary>What the class asks of its farm.</summary>
    protected virtual FarmOptions Options => new();

    /// <summary>A key that no other test has.</summary>
    public static string NewKey() => Guid.NewGuid().ToString("N");

    public async Task InitializeAsync() => Farm = await TestFarm.StartAsync(Stage, Options);

    public async Task DisposeAsync() => await Farm.DisposeAsync();
}
