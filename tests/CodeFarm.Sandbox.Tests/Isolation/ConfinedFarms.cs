using CodeFarm.Sandbox.Isolation;

namespace CodeFarm.Sandbox.Tests.Isolation;

/// <summary>A sandbox for each combination of layers.</summary>
public sealed class ConfinedFarms : IAsyncLifetime
{
    private readonly Dictionary<IsolationLayers, SandboxFixture> _farms = [];

    public SandboxFixture this[IsolationLayers layers]
    {
        get
        {
            if (!_farms.TryGetValue(layers, out var farm))
                _farms[layers] = farm = new SandboxFixture(new() { Layers = layers });
            return farm;
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var farm in _farms.Values)
            await farm.DisposeAsync();
    }
}
