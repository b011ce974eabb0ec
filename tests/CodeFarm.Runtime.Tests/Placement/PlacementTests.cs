using CodeFarm.Runtime.Tests.Farm;
using Orleans.Runtime.Placement;

namespace CodeFarm.Runtime.Tests.Placement;

public sealed class PlacementTests(ThreeSilos fixture) : IClassFixture<ThreeSilos>, IDisposable
{
    private readonly string _key = FarmFixture.NewKey();

    [Fact]
    public async Task A_grain_is_placed_only_on_silos_that_its_filter_leaves()
    {
        var silos = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(i => fixture.Client.GetGrain<IGpuGrain>($"{_key}-{i}").SiloAsync()));

        Assert.DoesNotContain(ThreeSilos.Calisota, silos);
    }

    [Fact]
    public async Task Filters_run_in_the_order_of_their_numbers_and_each_sees_what_those_before_have_left()
    {
        await fixture.Client.GetGrain<IGpuGrain>(_key).SiloAsync();

        Assert.Equal(
            $"{ThreeSilos.Spinoza}, {ThreeSilos.Worlock}", Assert.Single(fixture.Stage.NotesOf($"asked about {_key}: ").Distinct()));
    }

    [Fact]
    public async Task The_director_of_a_grain_chooses_among_the_silos_that_are_left()
    {
        var silos = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => fixture.Client.GetGrain<IRankedGrain>($"{_key}-{i}").SiloAsync()));

        Assert.All(silos, silo => Assert.Equal(ThreeSilos.Worlock, silo));
    }

    [Fact]
    public async Task A_director_sees_the_request_context_of_the_call()
    {
        RequestContext.Set("who", "the caller");

        await fixture.Client.GetGrain<IRankedGrain>(_key).SiloAsync();

        Assert.Equal(["the caller"], fixture.Stage.NotesOf($"placed {_key} for ").Distinct());
    }

    [Theory]
    [InlineData(ThreeSilos.Worlock)]
    [InlineData(ThreeSilos.Spinoza)]
    [InlineData(ThreeSilos.Calisota)]
    public async Task A_hint_in_the_request_context_places_a_new_grain(string name)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, fixture.AddressOf(name));

        Assert.Equal(name, await fixture.Client.GetGrain<IPlainGrain>(_key).SiloAsync());
    }

    [Fact]
    public async Task A_hint_does_not_move_a_grain_that_is_active()
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, fixture.AddressOf(ThreeSilos.Worlock));
        await fixture.Client.GetGrain<IPlainGrain>(_key).SiloAsync();

        RequestContext.Set(IPlacementDirector.PlacementHintKey, fixture.AddressOf(ThreeSilos.Spinoza));

        Assert.Equal(ThreeSilos.Worlock, await fixture.Client.GetGrain<IPlainGrain>(_key).SiloAsync());
    }

    [Fact]
    public async Task A_hint_at_a_silo_that_a_filter_removes_is_not_followed()
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, fixture.AddressOf(ThreeSilos.Calisota));

        Assert.NotEqual(ThreeSilos.Calisota, await fixture.Client.GetGrain<IGpuGrain>(_key).SiloAsync());
    }

    [Fact]
    public async Task A_grain_for_which_no_silo_is_left_fails_at_once()
    {
        var failure = await Assert.ThrowsAsync<OrleansException>(() => fixture.Client.GetGrain<IQuantumGrain>(_key).SiloAsync());

        Assert.StartsWith("No active nodes are compatible with grain", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_with_the_same_order_number_are_refused()
    {
        var failure = await Record.ExceptionAsync(() => fixture.Client.GetGrain<IConfusedGrain>(_key).SiloAsync());

        Assert.IsType<InvalidOperationException>(failure);
    }

    [Fact]
    public async Task Calls_from_all_silos_at_once_reach_one_activation()
    {
        string[] names = [ThreeSilos.Worlock, ThreeSilos.Spinoza, ThreeSilos.Calisota];
        foreach (var name in names)
        {
            RequestContext.Set(IPlacementDirector.PlacementHintKey, fixture.AddressOf(name));
            await fixture.Client.GetGrain<ISpreadGrain>($"{_key} {name}").SiloAsync();
        }

        RequestContext.Clear();
        var activations = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(i => fixture.Client.GetGrain<ISpreadGrain>($"{_key} {names[i % 3]}").ActivationOfAsync(_key)));

        Assert.Single(activations.Distinct());
    }

    public void Dispose() => RequestContext.Clear();
}
