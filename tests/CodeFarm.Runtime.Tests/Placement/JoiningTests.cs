using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Placement;

public sealed class JoiningTests : IAsyncLifetime
{
    private readonly ITestFarm _farm = TestFarm.Create(ThreeSilos.Options, new Stage());

    public Task InitializeAsync() => _farm.StartSiloAsync("plain", new() { ["kind"] = "cpu" });

    [Fact]
    public async Task A_grain_for_which_no_silo_was_left_is_placed_when_one_joins()
    {
        var grain = _farm.Client.GetGrain<IQuantumGrain>("grain");
        await Assert.ThrowsAsync<OrleansException>(grain.SiloAsync);

        await _farm.StartSiloAsync("late", new() { ["kind"] = "quantum" });

        Assert.Equal("late", await grain.SiloAsync());
    }

    public async Task DisposeAsync() => await _farm.DisposeAsync();
}
