using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Grains.Tests.Farm;
using Orleans.Runtime;

namespace CodeFarm.Grains.Tests.Registry;

/// <summary>The list of functions.</summary>
public sealed class FunctionRegistryTests
{
    [Fact]
    public async Task A_farm_without_functions_has_an_empty_list()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried, silos: 1);

        Assert.Empty(await farm.Registry.ListAsync());
    }

    [Fact]
    public async Task Functions_are_listed_by_name_with_their_stable_version()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried, silos: 1);
        foreach (var name in new[] { "cherry", "apple", "Banana" })
            await farm.Function(name).DeployAsync(Twice.Version(name, "return 2 * n;"));
        await farm.Function("apple").DeployAsync(Twice.Version("another", "return n + n;"));

        var list = await farm.Registry.ListAsync();

        Assert.Equal(
            [("Banana", 1, 1), ("apple", 2, 2), ("cherry", 1, 1)],
            list.Select(static function => (function.Name, function.Stable, function.Versions)));
        Assert.All(list, static function => Assert.Equal(("Twice the number.", Twice.Signature), (function.Description, function.Signature)));
    }

    [Fact]
    public async Task A_rollback_shows_in_the_list()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried, silos: 1);
        await farm.Function("apple").DeployAsync(Twice.Version("a", "return 2 * n;"));
        await farm.Function("apple").DeployAsync(Twice.Version("b", "return n + n;"));

        await farm.Function("apple").SetStableAsync(1);

        Assert.Equal([("apple", 1, 2)], (await farm.Registry.ListAsync()).Select(static function => (function.Name, function.Stable, function.Versions)));
    }

    [Fact]
    public async Task The_list_survives_the_loss_of_every_silo()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried, silos: 2);
        await farm.Function("apple").DeployAsync(Twice.Version("a", "return 2 * n;"));
        await farm.KillSiloOfAsync(farm.Registry.GetGrainId());

        var afterLoss = await farm.Registry.ListAsync();
        await farm.RestartAsync();
        var afterRestart = await farm.Registry.ListAsync();

        Assert.Equal("apple", Assert.Single(afterLoss).Name);
        Assert.Equal("apple", Assert.Single(afterRestart).Name);
    }

    [Fact]
    public async Task Statistics_that_were_noted_survive_an_orderly_end()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried, silos: 1);
        await farm.Function("apple").DeployAsync(Twice.Version("a", "return 2 * n;"));
        await farm.Registry.NoteAsync("apple", new(7, 1, 10, 20, 30));
        await farm.Registry.NoteAsync("unheard-of", new(9, 9, 9, 9, 9));

        await farm.RestartAsync();

        Assert.Equal(new FunctionStatistics(7, 1, 10, 20, 30), Assert.Single(await farm.Registry.ListAsync()).Statistics);
    }

    [Fact]
    public async Task A_deployment_whose_word_to_the_registry_was_lost_is_told_when_it_is_repeated()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried, silos: 2);
        farm.Hook.On(FarmNames.Farm, nameof(IFunctionRegistryGrain.PublishAsync), (call, number) =>
            number == 1 ? throw new SiloUnavailableException("lost on the way") : call.Invoke());
        var version = Twice.Version("a", "return 2 * n;");

        await Assert.ThrowsAsync<SiloUnavailableException>(() => farm.Function("apple").DeployAsync(version));
        var before = await farm.Registry.ListAsync();
        var number = await farm.Function("apple").DeployAsync(version);

        Assert.Empty(before);
        Assert.Equal(1, number);
        Assert.Equal("apple", Assert.Single(await farm.Registry.ListAsync()).Name);
    }

    [Fact]
    public async Task A_late_word_takes_no_version_back()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried, silos: 1);
        var newer = new FunctionSummary("apple", "", Twice.Signature, 2, 2, new(0, 0, 0, 0, 0));

        await farm.Registry.PublishAsync(newer);
        await farm.Registry.PublishAsync(newer with { Stable = 1, Versions = 1 });

        Assert.Equal(newer, Assert.Single(await farm.Registry.ListAsync()));
    }
}
