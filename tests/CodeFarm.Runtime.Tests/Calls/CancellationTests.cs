using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Calls;

public sealed class CancellationTests : IClassFixture<FarmFixture>, IDisposable
{
    private readonly FarmFixture _fixture;
    private readonly string _key = FarmFixture.NewKey();
    private readonly ICallGrain _grain;
    private readonly CancellationTokenSource _cancellation = new();

    public CancellationTests(FarmFixture fixture)
    {
        _fixture = fixture;
        _grain = fixture.Client.GetGrain<ICallGrain>(_key);
    }

    private Stage Stage => _fixture.Stage;

    [Fact]
    public async Task Cancelling_a_call_cancels_the_token_of_the_method_in_a_turn_of_its_grain()
    {
        var call = _grain.WaitAsync(_key, _cancellation.Token);
        await Stage.ReachedAsync(_key);

        await _cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Stage.NotedAsync($"callback {_key} in a turn: True");
        await Stage.NotedAsync($"cancelled {_key} in a turn: True");
    }

    [Fact]
    public async Task A_caller_that_cancels_does_not_wait_for_the_method()
    {
        var call = _grain.IgnoreAsync(_key, _cancellation.Token);
        await Stage.ReachedAsync(_key);

        await _cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await _grain.ProbeAsync();
        Stage.Open(_key);
        await Stage.NotedAsync($"ended {_key}, cancelled: True");
    }

    [Fact]
    public async Task A_token_that_was_cancelled_before_calls_nobody()
    {
        await _cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _grain.IgnoreAsync(_key, _cancellation.Token));

        await _grain.EchoAsync("after");
        Assert.False(Stage.IsReached(_key));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_never_starts()
    {
        var held = _grain.HoldAsync($"{_key} held");
        await Stage.ReachedAsync($"{_key} held");
        var waiting = _grain.IgnoreAsync(_key, _cancellation.Token);
        await _grain.ProbeAsync();

        await _cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await _grain.ProbeAsync();
        Stage.Open($"{_key} held");
        await held;
        await _grain.EchoAsync("after");

        Assert.False(Stage.IsReached(_key));
    }

    [Fact]
    public async Task A_token_is_passed_on_from_grain_to_grain()
    {
        var call = _grain.WaitThroughAsync($"{_key}-other", _key, _cancellation.Token);
        await Stage.ReachedAsync(_key);

        await _cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Stage.NotedAsync($"cancelled {_key} in a turn: True");
    }

    [Fact]
    public async Task Cancelling_after_the_call_has_ended_does_nothing()
    {
        Stage.Open(_key);
        await _grain.IgnoreAsync(_key, _cancellation.Token);

        await _cancellation.CancelAsync();

        Assert.Contains($"ended {_key}, cancelled: False", Stage.Notes);
        Assert.Equal("text", await _grain.EchoAsync("text"));
    }

    [Fact]
    public async Task A_grain_goes_on_after_a_call_that_was_cancelled()
    {
        var call = _grain.WaitAsync(_key, _cancellation.Token);
        await Stage.ReachedAsync(_key);
        await _cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal("text", await _grain.EchoAsync("text"));
    }

    public void Dispose() => _cancellation.Dispose();
}
