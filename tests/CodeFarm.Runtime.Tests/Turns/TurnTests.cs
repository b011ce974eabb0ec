using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Turns;

public sealed class TurnTests(FarmFixture fixture) : IClassFixture<FarmFixture>
{
    private readonly ITurnGrain _grain = fixture.Client.GetGrain<ITurnGrain>(FarmFixture.NewKey());

    [Theory]
    [InlineData(AwaitKind.Yield)]
    [InlineData(AwaitKind.Delay)]
    [InlineData(AwaitKind.TaskRun)]
    [InlineData(AwaitKind.OtherGrain)]
    public async Task Turns_of_an_activation_never_overlap(AwaitKind kind)
    {
        const int Calls = 40;
        const int Times = 25;

        await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => _grain.AddAsync(Times, kind)));

        Assert.Equal(Calls * Times, await _grain.TotalAsync());
        Assert.False(await _grain.OverlappedAsync());
    }

    [Theory]
    [InlineData(AwaitKind.Yield)]
    [InlineData(AwaitKind.Delay)]
    [InlineData(AwaitKind.TaskRun)]
    [InlineData(AwaitKind.OtherGrain)]
    public async Task Code_after_an_await_comes_back_to_the_activations_scheduler(AwaitKind kind) =>
        Assert.True(await _grain.ComesBackAsync(kind));

    [Fact]
    public async Task Task_Run_leaves_the_activations_scheduler() => Assert.True(await _grain.LeavesInTaskRunAsync());

    [Fact]
    public async Task A_turn_has_no_synchronization_context() => Assert.False(await _grain.HasSynchronizationContextAsync());

    [Fact]
    public async Task A_turn_does_not_run_on_the_default_scheduler() => Assert.False(await _grain.IsOnDefaultSchedulerAsync());
}
