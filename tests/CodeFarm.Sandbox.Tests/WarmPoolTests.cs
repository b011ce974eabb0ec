namespace CodeFarm.Sandbox.Tests;

public sealed class WarmPoolTests
{
    [Fact]
    public async Task The_function_that_was_used_least_recently_makes_room()
    {
        await using var farm = new Farm(new() { MaxWarmFunctions = 2 });
        var (a, b, c) = (Own(1), Own(2), Own(3));
        var processA = await farm.NumberAsync(a);
        var processB = await farm.NumberAsync(b);
        Assert.Equal(processA, await farm.NumberAsync(a));

        await farm.NumberAsync(c);

        Assert.Equal(processA, await farm.NumberAsync(a));
        await SandboxFixture.AssertGoneAsync(processB);
        Assert.Equal(2, farm.Statistics.WarmFunctions.Length);
        // It is counted after it has gone.
        await SandboxFixture.UntilAsync(() => farm.Statistics.Ended.GetValueOrDefault("evicted") == 1);
    }

    [Fact]
    public async Task A_function_that_finds_every_place_busy_waits_for_one()
    {
        await using var farm = new Farm(new() { MaxWarmFunctions = 1 });
        using var gate = new Gate();
        var busy = farm.CallAsync(Gate.Assembly, gate.Port);
        var visitor = await gate.NextAsync();

        var waiting = farm.CallAsync(Own(1), 0);
        var behind = farm.CallAsync(Gate.Assembly, 0);
        Assert.Equal(2, farm.Statistics.Waiting);
        await visitor.LetGoAsync();

        Assert.Equal(visitor.ProcessId, SandboxFixture.Number(await busy));
        Assert.NotEqual(visitor.ProcessId, SandboxFixture.Number(await waiting));
        Assert.NotEqual(visitor.ProcessId, SandboxFixture.Number(await behind));
    }

    [Fact]
    public async Task A_function_that_is_not_called_for_the_idle_time_loses_its_process()
    {
        var clock = new ManualClock();
        await using var farm = new Farm(new() { WarmIdleTimeout = TimeSpan.FromMinutes(5) }, clock);
        var process = await farm.NumberAsync(Own(1));

        clock.Advance(TimeSpan.FromMinutes(5));

        await SandboxFixture.AssertGoneAsync(process);
        Assert.Empty(farm.Statistics.WarmFunctions);
        await SandboxFixture.UntilAsync(() => farm.Statistics.Ended.GetValueOrDefault("idle") == 1);
    }

    [Fact]
    public async Task Calls_beyond_the_workers_of_a_function_wait()
    {
        await using var farm = new Farm(new() { MaxWorkersPerFunction = 2 });
        using var gate = new Gate();

        var calls = Enumerable.Range(0, 5).Select(_ => farm.CallAsync(Gate.Assembly, gate.Port)).ToArray();
        var first = await gate.NextAsync();
        var second = await gate.NextAsync();

        Assert.NotEqual(first.ProcessId, second.ProcessId);
        var function = Assert.Single(farm.Statistics.WarmFunctions);
        Assert.Equal((2, 3, 2), (function.InFlight, function.Waiting, function.ProcessIds.Length));
        Assert.False(gate.HasVisitor);
        await first.LetGoAsync();
        await second.LetGoAsync();
        for (var i = 0; i < 3; i++)
            await (await gate.NextAsync()).LetGoAsync();
        Assert.All(await Task.WhenAll(calls), report => Assert.Contains(SandboxFixture.Number(report), new[] { first.ProcessId, second.ProcessId }));
    }

    [Fact]
    public async Task A_function_whose_calls_never_end_holds_up_no_other()
    {
        await using var farm = new Farm(new() { MaxConcurrentJobs = 1 });
        using var gate = new Gate();
        var stuck = Enumerable.Range(0, 4).Select(_ => farm.CallAsync(Gate.Assembly, gate.Port)).ToArray();
        var visitors = new[] { await gate.NextAsync(), await gate.NextAsync() };

        await farm.NumberAsync(Own(1));
        await farm.NumberAsync(Own(2));

        Assert.DoesNotContain(stuck, call => call.IsCompleted);
        foreach (var visitor in visitors)
            await visitor.LetGoAsync();
        for (var i = 0; i < 2; i++)
            await (await gate.NextAsync()).LetGoAsync();
        await Task.WhenAll(stuck);
    }

    [Fact]
    public async Task Second_tries_of_one_function_hold_up_no_candidate()
    {
        await using var farm = new Farm(new() { MaxConcurrentJobs = 1 });
        using var gate = new Gate();
        // It ends a worker that it has used before, and stays in one that it has not.
        var assembly = Hostile.Compile(
            """
            static bool IsUsed;
            public static int Probe(int port)
            {
                if (IsUsed) Environment.Exit(1);
                IsUsed = true;
                if (port == 0) return 0;
                using var client = new TcpClient("127.0.0.1", port);
                client.GetStream().Write(BitConverter.GetBytes(Environment.ProcessId));
                return client.GetStream().ReadByte();
            }
            """);
        await farm.NumberAsync(assembly);
        var stuck = farm.CallAsync(assembly, gate.Port);
        var visitor = await gate.NextAsync();

        var candidate = await farm.RunAsync(Own(1), 0);

        Assert.Equal(SandboxOutcome.Completed, candidate.Outcome);
        Assert.False(stuck.IsCompleted);
        await visitor.LetGoAsync();
        await stuck;
    }

    [Fact]
    public async Task Giving_up_a_call_that_waits_harms_no_process()
    {
        await using var farm = new Farm(new() { MaxWorkersPerFunction = 1 });
        using var gate = new Gate();
        using var cancellation = new CancellationTokenSource();
        var running = farm.CallAsync(Gate.Assembly, gate.Port);
        var visitor = await gate.NextAsync();
        var waiting = farm.CallAsync(Gate.Assembly, 0, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, farm.Statistics.Waiting);
        await visitor.LetGoAsync();
        Assert.Equal(visitor.ProcessId, SandboxFixture.Number(await running));
        Assert.Equal(visitor.ProcessId, await farm.NumberAsync(Gate.Assembly));
    }

    [Fact]
    public async Task Giving_up_a_call_that_runs_kills_its_process_and_nothing_else()
    {
        await using var farm = new Farm(new());
        using var gate = new Gate();
        using var cancellation = new CancellationTokenSource();
        var other = await farm.NumberAsync(Own(1));
        var running = farm.CallAsync(Gate.Assembly, gate.Port, cancellation.Token);
        var visitor = await gate.NextAsync();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await SandboxFixture.AssertGoneAsync(visitor.ProcessId);
        await SandboxFixture.UntilAsync(() => farm.Statistics.Ended.GetValueOrDefault("cancelled") == 1);
        Assert.NotEqual(visitor.ProcessId, await farm.NumberAsync(Gate.Assembly));
        Assert.Equal(other, await farm.NumberAsync(Own(1)));
    }

    [Fact]
    public async Task Hits_and_misses_are_counted()
    {
        await using var farm = new Farm(new());

        for (var i = 0; i < 4; i++)
            await farm.NumberAsync(Own(1));

        Assert.Equal((3, 1), (farm.Statistics.WarmHits, farm.Statistics.WarmMisses));
    }

    private static byte[] Own(int number) =>
        Hostile.Compile($"public static int Probe(int x) => x == {number} ? {number} : Environment.ProcessId;");
}
