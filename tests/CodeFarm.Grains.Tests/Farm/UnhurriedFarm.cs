namespace CodeFarm.Grains.Tests.Farm;

/// <summary>Three silos for all tests of a class, which keep apart by the names of their functions.</summary>
public sealed class UnhurriedFarm : IAsyncLifetime
{
    internal TestFarm Farm { get; private set; } = null!;

    public async Task InitializeAsync() => Farm = await TestFarm.StartAsync(TestFarm.Unhurried);

    public async Task DisposeAsync() => await Farm.DisposeAsync();
}
