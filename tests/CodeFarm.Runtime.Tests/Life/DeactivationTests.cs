using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Life;

public sealed class DeactivationTests(FarmFixture fixture) : IClassFixture<FarmFixture>
{
    private readonly string _key = FarmFixture.NewKey();

    private Stage Stage => fixture.Stage;

    [Fact]
    public async Task A_grain_that_asks_for_it_is_deactivated_and_activated_anew_by_the_next_call()
    {
        var grain = fixture.Client.GetGrain<ILifeGrain>(_key);
        var before = await grain.ActivationAsync();

        await grain.LeaveAsync();
        await Stage.NotedAsync($"deactivated {_key}");
        var after = await grain.ActivationAsync();

        Assert.NotEqual(before, after);
        Assert.Equal(["ApplicationRequested"], Stage.NotesOf($"deactivating {_key} "));
    }

    [Fact]
    public async Task A_call_that_runs_ends_before_its_grain_is_deactivated()
    {
        var grain = fixture.Client.GetGrain<ILifeGrain>(_key);
        var leaving = grain.LeaveAndHoldAsync(_key);
        await Stage.ReachedAsync(_key);
        Assert.Empty(Stage.NotesOf($"deactivating {_key} "));

        Stage.Open(_key);
        await leaving;
        await Stage.NotedAsync($"deactivated {_key}");

        var notes = Stage.Notes.ToList();
        Assert.True(notes.IndexOf($"held {_key}") < notes.IndexOf($"deactivated {_key}"));
    }

    [Fact]
    public async Task Calls_that_wait_when_a_grain_leaves_go_to_its_successor()
    {
        var grain = fixture.Client.GetGrain<ILifeGrain>(_key);
        var before = await grain.ActivationAsync();
        var leaving = grain.LeaveAndHoldAsync(_key);
        await Stage.ReachedAsync(_key);

        var waiting = Enumerable.Range(0, 10).Select(_ => grain.ActivationAsync()).ToArray();
        Stage.Open(_key);
        var after = await Task.WhenAll(waiting);
        await leaving;

        Assert.NotEqual(before, Assert.Single(after.Distinct()));
        Assert.Equal(2, Stage.Notes.Count(note => note == $"activated {_key}"));
    }

    [Fact]
    public async Task A_call_that_comes_during_OnDeactivateAsync_goes_to_the_successor_after_it()
    {
        var key = $"{_key} slow-end";
        var grain = fixture.Client.GetGrain<ILifeGrain>(key);
        var before = await grain.ActivationAsync();
        await grain.LeaveAsync();
        await Stage.ReachedAsync($"deactivating {key}");

        var call = grain.ActivationAsync();
        Assert.Single(Stage.Notes, $"activated {key}");
        Stage.Open($"deactivating {key}");
        var after = await call;

        Assert.NotEqual(before, after);
        var notes = Stage.Notes.ToList();
        Assert.True(notes.IndexOf($"deactivated {key}") < notes.LastIndexOf($"activated {key}"));
    }

    [Fact]
    public async Task A_grain_that_fails_in_OnDeactivateAsync_is_gone_all_the_same()
    {
        var grain = fixture.Client.GetGrain<ILifeGrain>(_key);
        var before = await grain.ActivationAsync();
        Stage.FailNext($"deactivate {_key}");

        await grain.LeaveAsync();
        await Stage.UntilAsync(notes => notes.Contains($"deactivating {_key} ApplicationRequested"));
        var after = await grain.ActivationAsync();

        Assert.NotEqual(before, after);
    }
}
