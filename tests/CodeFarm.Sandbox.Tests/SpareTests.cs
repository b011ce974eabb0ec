using System.Diagnostics;

namespace CodeFarm.Sandbox.Tests;

public sealed class SpareTests
{
    private static readonly byte[] ProcessId = Hostile.Compile("public static int Probe(int x) => Environment.ProcessId;");

    [Fact]
    public async Task Nothing_is_started_before_the_first_job()
    {
        await using var farm = new Farm(new());

        Assert.Equal((0, 0), (farm.Statistics.Started, farm.Statistics.IdleSpares));
    }

    [Fact]
    public async Task Without_spares_a_job_costs_one_process()
    {
        await using var farm = new Farm(new() { Spares = 0 });

        await farm.RunAsync(ProcessId, 0);

        Assert.Equal((1, 0), (farm.Statistics.Started, farm.Statistics.IdleSpares));
    }

    [Fact]
    public async Task A_job_takes_the_spare_and_leaves_nothing_of_it()
    {
        await using var farm = new Farm(new() { Spares = 1 });
        var first = SandboxFixture.Number(await farm.RunAsync(ProcessId, 0));
        await SandboxFixture.UntilAsync(() => farm.Statistics.IdleSpares == 1);

        var second = SandboxFixture.Number(await farm.RunAsync(ProcessId, 0));

        Assert.NotEqual(first, second);
        await SandboxFixture.AssertGoneAsync(first);
        await SandboxFixture.AssertGoneAsync(second);
        await SandboxFixture.UntilAsync(() => farm.Statistics is { IdleSpares: 1, Started: 3, Busy: 0 });
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("Environment.Exit(0); return 0;")]
    [InlineData("return Probe(x) + 1;")]
    [InlineData("var all = new List<byte[]>(); while (true) all.Add(new byte[1 << 20]);")]
    public async Task The_pool_is_full_again_after_a_hostile_job(string body)
    {
        await using var farm = new Farm(new() { Spares = 2, MaxConcurrentJobs = 1 });
        var hostile = Hostile.Compile($"public static int Probe(int x) {{ {body} }}");
        await farm.Sandbox.RunAsync(farm.Job(hostile, 1) with { Deadline = TimeSpan.FromSeconds(2) }, default);

        await SandboxFixture.UntilAsync(() => farm.Statistics is { IdleSpares: 2, Busy: 0 });

        SandboxFixture.Number(await farm.RunAsync(ProcessId, 0));
    }

    [Fact]
    public async Task A_spare_that_is_killed_while_it_waits_is_replaced()
    {
        await using var farm = new Farm(new() { Spares = 1 });
        await farm.RunAsync(ProcessId, 0);
        await SandboxFixture.UntilAsync(() => farm.Statistics.IdleSpares == 1);

        using (var spare = Process.GetProcessById(Assert.Single(farm.Sandbox.SpareProcessIds)))
            spare.Kill();

        await SandboxFixture.UntilAsync(() => farm.Statistics is { IdleSpares: 1 } now && now.Ended.ContainsKey("crashed"));
        SandboxFixture.Number(await farm.RunAsync(ProcessId, 0));
    }

    [Fact]
    public async Task Spares_that_are_killed_while_they_start_are_replaced()
    {
        await using var farm = new Farm(new() { Spares = 1 });
        await farm.RunAsync(ProcessId, 0);

        for (var last = 0; farm.Statistics.Ended.Where(static end => end.Key != "finished").Sum(static end => end.Value) < 3;)
        {
            await SandboxFixture.UntilAsync(() => farm.Sandbox.SpareProcessIds.Any(id => id != last));
            last = farm.Sandbox.SpareProcessIds[0];
            using (var spare = Process.GetProcessById(last))
                spare.Kill();
            await SandboxFixture.UntilAsync(() => !farm.Sandbox.SpareProcessIds.Contains(last));
        }

        await SandboxFixture.UntilAsync(() => farm.Statistics.IdleSpares == 1);
    }

    [Fact]
    public async Task Jobs_beyond_the_bound_wait()
    {
        await using var farm = new Farm(new() { MaxConcurrentJobs = 1 });
        using var gate = new Gate();
        var first = farm.RunAsync(Gate.Assembly, gate.Port);
        var visitor = await gate.NextAsync();

        var second = farm.RunAsync(Gate.Assembly, gate.Port);
        Assert.Equal((1, 1), (farm.Statistics.Waiting, farm.Statistics.Busy));
        Assert.False(gate.HasVisitor);
        await visitor.LetGoAsync();
        await (await gate.NextAsync()).LetGoAsync();

        Assert.NotEqual(SandboxFixture.Number(await first), SandboxFixture.Number(await second));
    }

    [Fact]
    public async Task Disposing_ends_every_worker_and_every_job()
    {
        var farm = new Farm(new());
        using var gate = new Gate();
        var run = farm.RunAsync(Gate.Assembly, gate.Port);
        var runVisitor = await gate.NextAsync();
        var call = farm.CallAsync(Gate.Assembly, gate.Port);
        var callVisitor = await gate.NextAsync();

        await farm.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => run);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => farm.RunAsync(ProcessId, 0));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => farm.CallAsync(ProcessId, 0));
        await SandboxFixture.AssertGoneAsync(runVisitor.ProcessId);
        await SandboxFixture.AssertGoneAsync(callVisitor.ProcessId);
    }

    [Fact]
    public async Task Disposing_lets_nobody_wait_for_ever()
    {
        var farm = new Farm(new() { MaxConcurrentJobs = 1, MaxWorkersPerFunction = 1 });
        using var gate = new Gate();
        var run = farm.RunAsync(Gate.Assembly, gate.Port);
        await gate.NextAsync();
        var call = farm.CallAsync(Gate.Assembly, gate.Port);
        await gate.NextAsync();
        Task[] waiting = [farm.RunAsync(ProcessId, 0), farm.RunAsync(ProcessId, 0), farm.CallAsync(Gate.Assembly, 0)];

        await farm.DisposeAsync();
        await farm.DisposeAsync();

        foreach (var task in waiting.Concat([run, call]))
            await Assert.ThrowsAsync<ObjectDisposedException>(() => task);
    }
}
