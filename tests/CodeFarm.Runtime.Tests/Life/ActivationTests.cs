using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Life;

public sealed class ActivationTests(FarmFixture fixture) : IClassFixture<FarmFixture>
{
    private readonly string _key = FarmFixture.NewKey();

    private Stage Stage => fixture.Stage;

    [Fact]
    public async Task A_grain_is_activated_by_its_first_call_and_not_before()
    {
        var grain = fixture.Client.GetGrain<ILifeGrain>(_key);
        await fixture.Client.GetGrain<ILifeGrain>(_key + "-other").ActivationAsync();
        Assert.DoesNotContain($"activated {_key}", Stage.Notes);

        await grain.ActivationAsync();

        Assert.Contains($"activated {_key}", Stage.Notes);
    }

    [Fact]
    public async Task Later_calls_reach_the_same_activation()
    {
        var first = await fixture.Client.GetGrain<ILifeGrain>(_key).ActivationAsync();

        var second = await fixture.Client.GetGrain<ILifeGrain>(_key).ActivationAsync();

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task OnActivateAsync_runs_after_the_state_was_read()
    {
        var grain = fixture.Client.GetGrain<ILifeGrain>(_key);
        await grain.SaveAsync("saved");
        await grain.LeaveAsync();
        await Stage.NotedAsync($"deactivated {_key}");

        await grain.ActivationAsync();

        Assert.Equal(["nothing", "saved"], Stage.NotesOf($"activating {_key} "));
    }

    [Fact]
    public async Task Calls_wait_for_OnActivateAsync()
    {
        var key = $"{_key} slow-start";
        var grain = fixture.Client.GetGrain<ILifeGrain>(key);

        var call = grain.ActivationAsync();
        await Stage.ReachedAsync($"activating {key}");

        Assert.False(call.IsCompleted);
        Stage.Open($"activating {key}");
        await call;
    }

    [Fact]
    public async Task Concurrent_first_calls_make_one_activation()
    {
        var key = $"{_key} slow-start";

        var calls = Enumerable.Range(0, 50).Select(_ => Task.Run(() => fixture.Client.GetGrain<ILifeGrain>(key).ActivationAsync())).ToArray();
        await Stage.ReachedAsync($"activating {key}");
        Stage.Open($"activating {key}");
        var activations = await Task.WhenAll(calls);

        Assert.Single(activations.Distinct());
        Assert.Single(Stage.Notes, $"activated {key}");
    }

    [Fact]
    public async Task A_failure_of_OnActivateAsync_reaches_the_caller_and_the_next_call_tries_again()
    {
        var grain = fixture.Client.GetGrain<ILifeGrain>(_key);
        Stage.FailNext($"activate {_key}");

        await Assert.ThrowsAsync<StageException>(grain.ActivationAsync);
        await grain.ActivationAsync();

        Assert.Single(Stage.Notes, $"activated {_key}");
    }

    [Fact]
    public async Task A_failure_of_the_constructor_reaches_the_caller_as_the_cause_and_the_next_call_tries_again()
    {
        var grain = fixture.Client.GetGrain<ILifeGrain>(_key);
        Stage.FailNext($"construct {_key}");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(grain.ActivationAsync);
        await grain.ActivationAsync();

        Assert.IsType<StageException>(failure.InnerException);
        Assert.Single(Stage.Notes, $"activated {_key}");
    }
}
