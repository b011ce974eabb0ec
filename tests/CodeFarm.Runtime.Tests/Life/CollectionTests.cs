using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Life;

public sealed class CollectionTests(CollectionTests.Tidy fixture) : IClassFixture<CollectionTests.Tidy>
{
    private readonly string _key = FarmFixture.NewKey();

    private Stage Stage => fixture.Stage;

    [Fact]
    public async Task An_idle_grain_is_collected()
    {
        await fixture.Client.GetGrain<ILifeGrain>(_key).ActivationAsync();

        await Stage.NotedAsync($"deactivated {_key}");

        Assert.Equal(["ActivationIdle"], Stage.NotesOf($"deactivating {_key} "));
    }

    [Fact]
    public async Task A_grain_that_asks_to_be_kept_is_not_collected()
    {
        var grain = fixture.Client.GetGrain<ILifeGrain>(_key);
        var before = await grain.ActivationAsync();
        await grain.StayAsync(TimeSpan.FromMinutes(5));

        await OthersAreCollectedAsync();

        Assert.Equal(before, await grain.ActivationAsync());
    }

    [Fact]
    public async Task A_grain_that_withdraws_its_wish_to_be_kept_is_collected()
    {
        var grain = fixture.Client.GetGrain<ILifeGrain>(_key);
        await grain.StayAsync(TimeSpan.FromMinutes(5));

        await grain.StayAsync(TimeSpan.FromSeconds(-1));

        await Stage.NotedAsync($"deactivated {_key}");
    }

    [Fact]
    public async Task A_grain_whose_call_has_not_ended_is_not_collected()
    {
        var grain = fixture.Client.GetGrain<ILifeGrain>(_key);
        var before = await grain.ActivationAsync();
        var running = grain.HoldAsync(_key);

        await OthersAreCollectedAsync();
        Stage.Open(_key);
        await running;

        Assert.Equal(before, await grain.ActivationAsync());
    }

    private async Task OthersAreCollectedAsync()
    {
        for (var i = 0; i < 2; i++)
        {
            var key = $"{_key}-other{i}";
            await fixture.Client.GetGrain<ILifeGrain>(key).ActivationAsync();
            await Stage.NotedAsync($"deactivated {key}");
        }
    }

    public sealed class Tidy : FarmFixture
    {
        protected override FarmOptions Options => new() { CollectionAge = TimeSpan.FromSeconds(2) };
    }
}
