using System.Diagnostics;

namespace CodeFarm.Sandbox.Tests.Supervision;

/// <summary>Every way to fail has its code, and none leaves the sandbox with less than it had.</summary>
public sealed class FailureContractTests
{
    private static readonly ProcessSandboxOptions Settings = new()
    {
        Spares = 1,
        MaxWorkersPerFunction = 1,
        MaxWaitingPerFunction = 1,
        Quarantine = new() { Kills = 2 },
    };

    public static TheoryData<string, string> Failures => new()
    {
        { SandboxCodes.Crashed, "if (x == 1) Environment.Exit(3); return x;" },
        { SandboxCodes.Crashed, "return x == 1 ? Probe(x) + 1 : x;" },
        { SandboxCodes.Deadline, "while (x == 1) { } return x;" },
        { SandboxCodes.Memory, "var all = new List<byte[]>(); while (x == 1) all.Add(new byte[1 << 20]); return x;" },
    };

    public static TheoryData<string, string> Forgeries => new()
    {
        { "new byte[] { 1, 0, 0, 0, 5 }", "while (true) { }" },
        { "new byte[] { 90, 0, 0, 0, 5 }", "Environment.Exit(0); return 0;" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task What_a_function_does_to_its_worker_has_a_code_and_the_pool_is_full_again(string code, string body)
    {
        await using var farm = new Farm(Settings);
        var assembly = Hostile.Compile($"public static int Probe(int x) {{ {body} }}");

        var report = await farm.Sandbox.CallAsync(farm.Job(assembly, 1) with { Deadline = TimeSpan.FromSeconds(6) }, default);

        Assert.Equal(code, report.Code);
        await AssertFullAsync(farm, assembly);
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_reply_and_half_a_frame_are_violations_and_the_pool_is_full_again(string bytes, string then)
    {
        await using var farm = new Farm(Settings);
        var assembly = Hostile.Compile(Hostile.WritesToPipes(bytes, then));

        var report = await farm.CallAsync(assembly, 1);

        Assert.Equal(SandboxCodes.Protocol, report.Code);
        await AssertFullAsync(farm, assembly);
    }

    [Fact]
    public async Task A_worker_that_dies_between_calls_costs_the_next_caller_nothing_and_the_pool_is_full_again()
    {
        await using var farm = new Farm(Settings);
        var assembly = Hostile.Compile("public static int Probe(int x) => Environment.ProcessId;");
        using (var process = Process.GetProcessById(await farm.NumberAsync(assembly)))
            process.Kill();

        var report = await farm.CallAsync(assembly, 0);

        Assert.Null(report.Code);
        await AssertFullAsync(farm, assembly);
    }

    [Fact]
    public async Task A_full_queue_has_a_code_and_empties_again()
    {
        await using var farm = new Farm(Settings);
        using var gate = new Gate();
        var running = farm.CallAsync(Gate.Assembly, gate.Port);
        var visitor = await gate.NextAsync();
        var waiting = farm.CallAsync(Gate.Assembly, 0);

        var report = await farm.CallAsync(Gate.Assembly, 0);

        Assert.Equal(SandboxCodes.QueueFull, report.Code);
        await visitor.LetGoAsync();
        await Task.WhenAll(running, waiting);
        await AssertFullAsync(farm, Gate.Assembly);
    }

    [Fact]
    public async Task A_quarantine_has_a_code_and_is_lifted_without_a_trace()
    {
        await using var farm = new Farm(Settings);
        var assembly = Hostile.Compile("public static int Probe(int x) { if (x == 1) Environment.Exit(3); return x; }");
        await farm.CallAsync(assembly, 1);
        await farm.CallAsync(assembly, 1);

        var report = await farm.CallAsync(assembly, 0);

        Assert.Equal(SandboxCodes.Quarantined, report.Code);
        Assert.True(farm.Sandbox.LiftQuarantine(assembly));
        await AssertFullAsync(farm, assembly);
    }

    [Fact]
    public async Task A_job_that_is_too_large_has_a_code_and_harms_no_worker()
    {
        await using var farm = new Farm(Settings);
        var assembly = Hostile.Compile("public static string Probe(string x) => Environment.ProcessId.ToString();");
        var before = await farm.Sandbox.CallAsync(JobOf("a"), default);

        var refused = await Assert.ThrowsAsync<SandboxTooLargeException>(() => farm.Sandbox.CallAsync(JobOf(new string('a', 40_000_000)), default));
        var after = await farm.Sandbox.CallAsync(JobOf("a"), default);

        Assert.Equal(SandboxCodes.InputTooLarge, refused.Code);
        Assert.Equal(before.Results[0].OutputJson, after.Results[0].OutputJson);

        SandboxJob JobOf(string text) => new(
            assembly, Broth.Signatures.FunctionSignature.Parse("string Probe(string x)"), [[$"\"{text}\""]], TimeSpan.FromSeconds(40));
    }

    [Fact]
    public void Every_outcome_but_completed_has_a_code_of_its_own()
    {
        var codes = Enum.GetValues<SandboxOutcome>().ToDictionary(static outcome => outcome, SandboxCodes.Of);

        Assert.Null(codes[SandboxOutcome.Completed]);
        Assert.All(codes.Where(static pair => pair.Key != SandboxOutcome.Completed), static pair => Assert.StartsWith("sandbox.", pair.Value, StringComparison.Ordinal));
        Assert.Distinct(codes.Values);
    }

    // Nobody runs, nobody waits, a spare is ready, and the function and another one can be called.
    private static async Task AssertFullAsync(Farm farm, byte[] assembly)
    {
        Assert.Equal(SandboxOutcome.Completed, (await farm.CallAsync(assembly, 0)).Outcome);
        Assert.Equal(4, SandboxFixture.Number(await farm.CallAsync(Hostile.Compile("public static int Probe(int x) => x + 4;"), 0)));
        await SandboxFixture.UntilAsync(() => farm.Statistics is { IdleSpares: 1, Busy: 0, Waiting: 0, OpenSessions: 0, WarmWorkers: 2 }
            && farm.Statistics.WarmFunctions.All(static function => function.InFlight == 0));
    }
}
