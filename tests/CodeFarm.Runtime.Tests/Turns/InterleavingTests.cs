using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Turns;

public sealed class InterleavingTests(FarmFixture fixture) : IClassFixture<FarmFixture>
{
    private readonly string _key = FarmFixture.NewKey();

    private Stage Stage => fixture.Stage;

    private string First => $"{_key} first";

    private string Second => $"{_key} second";

    [Fact]
    public async Task A_call_waits_while_another_is_at_an_await()
    {
        var grain = fixture.Client.GetGrain<IOrdinaryGrain>(_key);

        await AssertWaitsAsync(grain, grain.HoldAsync, grain.HoldAsync);
    }

    [Fact]
    public async Task A_read_only_call_waits_for_an_ordinary_call()
    {
        var grain = fixture.Client.GetGrain<IOrdinaryGrain>(_key);

        await AssertWaitsAsync(grain, grain.HoldAsync, grain.ReadAsync);
    }

    [Fact]
    public async Task An_ordinary_call_waits_for_a_read_only_call()
    {
        var grain = fixture.Client.GetGrain<IOrdinaryGrain>(_key);

        await AssertWaitsAsync(grain, grain.ReadAsync, grain.HoldAsync);
    }

    [Fact]
    public async Task Read_only_calls_interleave_with_one_another()
    {
        var grain = fixture.Client.GetGrain<IOrdinaryGrain>(_key);

        await AssertInterleavesAsync(grain.ReadAsync, grain.ReadAsync);
    }

    [Fact]
    public async Task A_call_that_always_interleaves_starts_while_an_ordinary_call_waits()
    {
        var grain = fixture.Client.GetGrain<IOrdinaryGrain>(_key);

        await AssertInterleavesAsync(grain.HoldAsync, grain.InterleaveAsync);
    }

    [Fact]
    public async Task An_ordinary_call_starts_while_a_call_that_always_interleaves_waits()
    {
        var grain = fixture.Client.GetGrain<IOrdinaryGrain>(_key);

        await AssertInterleavesAsync(grain.InterleaveAsync, grain.HoldAsync);
    }

    [Fact]
    public async Task All_calls_of_a_reentrant_grain_interleave()
    {
        var grain = fixture.Client.GetGrain<IReentrantGrain>(_key);

        await AssertInterleavesAsync(grain.HoldAsync, grain.HoldAsync);
    }

    [Fact]
    public async Task A_read_only_call_overtakes_an_ordinary_call_that_waits_for_a_read_only_call()
    {
        var grain = fixture.Client.GetGrain<IOrdinaryGrain>(_key);
        var third = $"{_key} third";
        var reading = grain.ReadAsync(First);
        await Stage.ReachedAsync(First);
        var waiting = grain.HoldAsync(Second);

        var overtaking = grain.ReadAsync(third);
        await Stage.ReachedAsync(third);

        Assert.False(Stage.IsReached(Second));
        OpenAll(third);
        await Task.WhenAll(reading, waiting, overtaking);
    }

    [LocalFact("Orleans promises no order between the calls of one caller, and does not keep one.")]
    public async Task Waiting_calls_start_in_the_order_in_which_they_came()
    {
        var grain = fixture.Client.GetGrain<IOrdinaryGrain>(_key);
        string[] gates = [.. Enumerable.Range(0, 20).Select(i => $"{_key} {i:D2}")];
        var calls = new List<Task> { grain.HoldAsync(gates[0]) };
        await Stage.ReachedAsync(gates[0]);
        foreach (var gate in gates[1..])
            calls.Add(grain.HoldAsync(gate));
        await grain.ProbeAsync();

        foreach (var gate in gates)
            Stage.Open(gate);
        await Task.WhenAll(calls);

        Assert.Equal(gates, Stage.NotesOf("start ").Where(gate => gate.StartsWith(_key, StringComparison.Ordinal)));
    }

    private async Task AssertWaitsAsync(IHold grain, Func<string, Task> first, Func<string, Task> second)
    {
        var running = first(First);
        await Stage.ReachedAsync(First);

        var waiting = second(Second);
        await grain.ProbeAsync();

        Assert.False(Stage.IsReached(Second));
        Assert.False(waiting.IsCompleted);
        OpenAll();
        await Task.WhenAll(running, waiting);
        Assert.Equal(
            [$"start {First}", $"end {First}", $"start {Second}", $"end {Second}"],
            Stage.Notes.Where(note => note.Contains(_key, StringComparison.Ordinal)));
    }

    private async Task AssertInterleavesAsync(Func<string, Task> first, Func<string, Task> second)
    {
        var running = first(First);
        await Stage.ReachedAsync(First);

        var interleaving = second(Second);
        await Stage.ReachedAsync(Second);

        Stage.Open(Second);
        await interleaving;
        Assert.False(running.IsCompleted);
        Stage.Open(First);
        await running;
    }

    private void OpenAll(params string[] others)
    {
        foreach (var gate in (string[])[First, Second, .. others])
            Stage.Open(gate);
    }
}
