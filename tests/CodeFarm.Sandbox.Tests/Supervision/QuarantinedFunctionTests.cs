namespace CodeFarm.Sandbox.Tests.Supervision;

public sealed class QuarantinedFunctionTests
{
    private static readonly ProcessSandboxOptions Strict = new()
    {
        Quarantine = new() { Kills = 2, FirstRefusal = TimeSpan.FromMinutes(1) },
    };

    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_function_that_kills_again_and_again_is_refused_and_starts_no_process()
    {
        await using var farm = new Farm(Strict, _clock);
        var assembly = Ends(1);
        await KillAsync(farm, assembly, 2);
        var started = farm.Statistics.Started;

        var report = await farm.CallAsync(assembly, 1);

        Assert.Equal((SandboxOutcome.Quarantined, "sandbox.quarantined"), (report.Outcome, report.Code));
        Assert.Contains("in 60 s", report.Detail, StringComparison.Ordinal);
        Assert.Empty(report.Results);
        Assert.Equal(started, farm.Statistics.Started);
    }

    [Fact]
    public async Task Good_calls_of_a_function_in_quarantine_are_refused_too_and_those_of_others_are_not()
    {
        await using var farm = new Farm(Strict, _clock);
        var assembly = Ends(2);
        await KillAsync(farm, assembly, 2);

        var own = await farm.CallAsync(assembly, 0);
        var other = await farm.CallAsync(Ends(3), 0);

        Assert.Equal(SandboxOutcome.Quarantined, own.Outcome);
        Assert.Equal(SandboxOutcome.Completed, other.Outcome);
    }

    [Fact]
    public async Task A_good_probe_after_its_time_frees_it()
    {
        await using var farm = new Farm(Strict, _clock);
        var assembly = Ends(4);
        await KillAsync(farm, assembly, 2);
        _clock.Advance(TimeSpan.FromMinutes(1));

        var probe = await farm.CallAsync(assembly, 0);
        var next = await farm.CallAsync(assembly, 0);

        Assert.Equal((SandboxOutcome.Completed, SandboxOutcome.Completed), (probe.Outcome, next.Outcome));
        Assert.Null(Assert.Single(farm.Sandbox.Functions).Quarantine);
    }

    [Fact]
    public async Task It_is_shown_and_can_be_lifted()
    {
        await using var farm = new Farm(Strict, _clock);
        var assembly = Ends(5);
        await KillAsync(farm, assembly, 2);
        await farm.CallAsync(assembly, 0);

        var shown = Assert.Single(farm.Sandbox.Functions);
        var wasRefusing = farm.Sandbox.LiftQuarantine(assembly);

        Assert.Equal(("Probe", 2L, 2L, 2L, 1L), (shown.Name, shown.Calls, shown.Errors, shown.Kills, shown.Refused));
        Assert.Equal(new QuarantineStatus(1, TimeSpan.FromMinutes(1), false, "sandbox.crashed"), shown.Quarantine);
        Assert.True(wasRefusing);
        Assert.Equal(SandboxOutcome.Completed, (await farm.CallAsync(assembly, 0)).Outcome);
        Assert.False(farm.Sandbox.LiftQuarantine(assembly));
    }

    [Fact]
    public async Task Candidates_under_test_are_never_refused()
    {
        await using var farm = new Farm(Strict, _clock);
        var assembly = Ends(6);

        for (var i = 0; i < 4; i++)
            Assert.Equal(SandboxOutcome.Crashed, (await farm.RunAsync(assembly, 1)).Outcome);
        await using var session = await farm.Sandbox.OpenSessionAsync(default);
        for (var i = 0; i < 3; i++)
            Assert.Equal(SandboxOutcome.Crashed, (await session.RunAsync(farm.Job(assembly, 1), default)).Outcome);

        Assert.Equal(SandboxOutcome.Completed, (await farm.CallAsync(assembly, 0)).Outcome);
    }

    [Fact]
    public async Task Calls_that_wait_when_it_begins_are_refused_without_a_run()
    {
        await using var farm = new Farm(Strict with { MaxWorkersPerFunction = 1, PipelineDepth = 1 }, _clock);
        var assembly = Ends(7);

        var reports = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => farm.CallAsync(assembly, 1)));

        // The next process may run before somebody has counted that the last one was killed.
        var crashed = reports.Count(static report => report.Outcome == SandboxOutcome.Crashed);
        Assert.InRange(crashed, 2, 4);
        Assert.Equal(20 - crashed, reports.Count(static report => report.Outcome == SandboxOutcome.Quarantined));
        Assert.Equal(0, farm.Statistics.Waiting);
    }

    [Fact]
    public async Task More_waiting_calls_than_may_wait_are_refused_at_once()
    {
        await using var farm = new Farm(new() { MaxWorkersPerFunction = 1, MaxWaitingPerFunction = 2 });
        using var gate = new Gate();
        var running = farm.CallAsync(Gate.Assembly, gate.Port);
        var visitor = await gate.NextAsync();
        var waiting = new[] { farm.CallAsync(Gate.Assembly, 0), farm.CallAsync(Gate.Assembly, 0) };

        var refused = await farm.CallAsync(Gate.Assembly, 0);

        Assert.Equal((SandboxOutcome.QueueFull, "sandbox.queue-full"), (refused.Outcome, refused.Code));
        await visitor.LetGoAsync();
        Assert.All(await Task.WhenAll([running, .. waiting]), static report => Assert.Equal(SandboxOutcome.Completed, report.Outcome));
    }

    [Fact]
    public async Task A_function_is_shown_by_the_name_and_version_that_it_was_deployed_with()
    {
        await using var farm = new Farm(new());

        await farm.Sandbox.CallAsync(farm.Job(Ends(8), 0) with { Function = "ends", Version = 3 }, default);

        var shown = Assert.Single(farm.Sandbox.Functions);
        Assert.Equal(("ends", 3, 1L, 0L), (shown.Name, shown.Version, shown.Calls, shown.Errors));
        Assert.Single(shown.ProcessIds);
        Assert.True(shown.P50Micros > 0);
        Assert.True(!OperatingSystem.IsLinux() || shown.MemoryBytes > 1_000_000);
    }

    private static async Task KillAsync(Farm farm, byte[] assembly, int times)
    {
        for (var i = 0; i < times; i++)
            Assert.Equal(SandboxOutcome.Crashed, (await farm.CallAsync(assembly, 1)).Outcome);
    }

    // A function of its own for every number, that ends its process for 1.
    private static byte[] Ends(int number) => Hostile.Compile($"public static int Probe(int x) {{ if (x == 1) Environment.Exit({number}); return {number}; }}");
}
