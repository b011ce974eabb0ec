using CodeFarm.Runtime.Tests.Farm;
using Orleans.Runtime.Placement;

namespace CodeFarm.Runtime.Tests.Silos;

/// <summary>Each test has silos "one" and "two", and a grain on "two".</summary>
public sealed class SiloTests : IAsyncLifetime
{
    private readonly Stage _stage = new();
    private readonly string _key = FarmFixture.NewKey();
    private ITestFarm _farm = null!;
    private SiloAddress _one = null!;
    private SiloAddress _two = null!;
    private IResidentGrain _grain = null!;

    public async Task InitializeAsync()
    {
        _farm = TestFarm.Create(new FarmOptions { StateOutlivesSilos = true }, _stage);
        _one = await _farm.StartSiloAsync("one");
        _two = await _farm.StartSiloAsync("two");
        _grain = await PlaceAsync(_key, _two);
        Assert.Equal("two", await _grain.SiloAsync());
    }

    [Fact]
    public async Task Callers_whose_calls_were_on_their_way_when_a_silo_was_lost_are_told()
    {
        var caller = await PlaceAsync($"{_key} caller", _one);
        var call = caller.HaveHeldAsync(_key, "gate");
        await _stage.ReachedAsync("gate");

        await _farm.KillSiloAsync("two");

        Assert.Equal(nameof(SiloUnavailableException), await call);
    }

    [Fact]
    public async Task What_was_written_survives_the_loss_of_a_silo_and_what_was_not_does_not()
    {
        await _grain.WriteAsync("written");
        await _grain.SetAsync("set");

        await _farm.KillSiloAsync("two");

        Assert.Equal("written", await _grain.ReadAsync());
        Assert.Equal("one", await _grain.SiloAsync());
    }

    [Fact]
    public async Task A_grain_on_a_lost_silo_is_not_told()
    {
        await _farm.KillSiloAsync("two");

        await _grain.SiloAsync();

        Assert.Empty(_stage.NotesOf("deactivated "));
    }

    [LocalFact("A silo of Orleans that shares its process with the test is not really gone when it was killed.")]
    public async Task A_grain_on_a_lost_silo_runs_no_further()
    {
        var call = _grain.HoldAsync("gate");
        await _stage.ReachedAsync("gate");

        await _farm.KillSiloAsync("two");
        _stage.Open("gate");

        await Assert.ThrowsAsync<SiloUnavailableException>(() => call);
        await _grain.SiloAsync();
        Assert.DoesNotContain("held gate", _stage.Notes);
    }

    [LocalFact("A silo of Orleans that shares its process with the test is not really gone when it was killed.")]
    public async Task What_still_runs_on_a_lost_silo_neither_writes_nor_publishes_nor_calls()
    {
        var other = await PlaceAsync($"{_key} other", _one);
        await _grain.WriteAsync("before");
        var call = _grain.ActLateAsync("gate", $"{_key} other");
        await _stage.ReachedAsync("gate");

        await _farm.KillSiloAsync("two");
        var successor = await _grain.ReadAsync();
        _stage.Open("gate");
        foreach (var what in (string[])["write", "publish", "call"])
            await _stage.NotedAsync($"late {what} of {_key}: {nameof(SiloUnavailableException)}");

        await Assert.ThrowsAsync<SiloUnavailableException>(() => call);
        Assert.Equal("before", successor);
        Assert.Equal("", await other.ReadAsync());
        await _grain.WriteAsync("after");
        Assert.Empty(_stage.NotesOf($"took {_key}"));
    }

    [Fact]
    public async Task A_silo_that_stops_deactivates_its_grains_and_they_come_back_elsewhere()
    {
        await _grain.WriteAsync("written");

        await _farm.StopSiloAsync("two");

        Assert.Equal(["ShuttingDown"], _stage.NotesOf($"deactivated {_key} on two: "));
        Assert.Equal("one", await _grain.SiloAsync());
        Assert.Equal("written", await _grain.ReadAsync());
    }

    [Fact]
    public async Task A_silo_that_stops_lets_its_calls_end()
    {
        var call = _grain.HoldAsync("gate");
        await _stage.ReachedAsync("gate");

        var stopping = _farm.StopSiloAsync("two");
        _stage.Open("gate");
        await stopping;

        await call;
        var notes = _stage.Notes.ToList();
        Assert.InRange(notes.IndexOf("held gate"), 0, notes.IndexOf($"deactivated {_key} on two: ShuttingDown"));
    }

    [Fact]
    public async Task Calls_that_wait_on_a_silo_that_stops_are_answered_elsewhere()
    {
        var call = _grain.HoldAsync("gate");
        await _stage.ReachedAsync("gate");
        var waiting = _grain.SiloAsync();

        var stopping = _farm.StopSiloAsync("two");
        _stage.Open("gate");
        await stopping;

        await call;
        Assert.Equal("one", await waiting);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_silo_that_comes_back_under_its_name_has_another_address(bool lost)
    {
        await (lost ? _farm.KillSiloAsync("two") : _farm.StopSiloAsync("two"));

        var again = await _farm.StartSiloAsync("two");

        Assert.NotEqual(_two, again);
        Assert.True(again.Generation > _two.Generation);
        var grain = await PlaceAsync($"{_key} new", again);
        Assert.Equal("two", await grain.SiloAsync());
    }

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    private async Task<IResidentGrain> PlaceAsync(string key, SiloAddress silo)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
        var grain = _farm.Client.GetGrain<IResidentGrain>(key);
        await grain.SiloAsync();
        RequestContext.Clear();
        return grain;
    }
}
