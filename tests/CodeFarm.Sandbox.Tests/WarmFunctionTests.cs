namespace CodeFarm.Sandbox.Tests;

public sealed class WarmFunctionTests(SandboxFixture farm) : IClassFixture<SandboxFixture>
{
    private const string ProcessId = "if (x == 0) return Environment.ProcessId;";

    [Fact]
    public async Task The_next_call_finds_the_same_process()
    {
        var assembly = Probe("return x;");

        var first = await farm.NumberAsync(assembly, 0);
        var second = await farm.NumberAsync(assembly, 0);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Another_function_has_another_process()
    {
        var one = await farm.NumberAsync(Probe("return 1;"), 0);
        var two = await farm.NumberAsync(Probe("return 2;"), 0);

        Assert.NotEqual(one, two);
    }

    [Theory]
    [InlineData("while (true) { }", SandboxOutcome.DeadlineExceeded)]
    [InlineData("var all = new List<byte[]>(); while (true) all.Add(new byte[1 << 20]);", SandboxOutcome.MemoryExceeded)]
    [InlineData("return Probe(x) + 1;", SandboxOutcome.Crashed)]
    [InlineData("Environment.Exit(0); return 0;", SandboxOutcome.Crashed)]
    [InlineData("new Thread(() => throw new Exception()).Start(); while (true) { }", SandboxOutcome.Crashed)]
    public async Task A_call_that_harms_its_process_has_an_outcome_and_the_next_call_another_process(
        string body, SandboxOutcome outcome)
    {
        var assembly = Probe(body);
        var before = await farm.NumberAsync(assembly, 0);

        var job = farm.Job("int Probe(int x)", assembly, "1") with { Deadline = TimeSpan.FromSeconds(8) };
        var report = await farm.Sandbox.CallAsync(job, default);
        var after = await farm.NumberAsync(assembly, 0);

        Assert.Equal(outcome, report.Outcome);
        Assert.NotEqual(before, after);
        await SandboxFixture.AssertGoneAsync(before);
    }

    [Theory]
    [InlineData("new byte[] { 90, 0, 0, 0, 5 }", "Environment.Exit(0); return 0;")]
    [InlineData("new byte[] { 1, 0, 0, 0, 5 }", "while (true) { }")]
    [InlineData("new byte[] { 255, 255, 255, 255 }", "return 0;")]
    public async Task A_process_that_forges_replies_is_not_used_again(string bytes, string then)
    {
        var assembly = Hostile.Compile(Hostile.WritesToPipes(bytes, then));
        var before = await farm.NumberAsync(assembly, 0);

        var report = await farm.CallAsync(assembly, 1);
        var after = await farm.NumberAsync(assembly, 0);

        Assert.Equal(SandboxOutcome.ProtocolViolation, report.Outcome);
        Assert.NotEqual(before, after);
    }

    [Theory]
    [InlineData("new Thread(() => { while (true) { } }).Start(); return x;")]
    [InlineData("new Thread(() => Thread.Sleep(-1)).Start(); return x;")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => { while (true) { } }); return x;")]
    [InlineData("Kept = new Timer(_ => { }, null, 600_000, 600_000); return x;")]
    [InlineData("Kept = new byte[40_000_000]; return x;")]
    public async Task A_process_in_which_a_call_leaves_work_or_memory_is_not_used_again(string body)
    {
        var assembly = Hostile.Compile(
            $"static object Kept; public static int Probe(int x) {{ {ProcessId} {body} }}");
        var before = await farm.NumberAsync(assembly, 0);

        var result = await farm.NumberAsync(assembly, 1);
        var after = await farm.NumberAsync(assembly, 0);

        Assert.Equal(1, result);
        Assert.NotEqual(before, after);
        await SandboxFixture.AssertGoneAsync(before);
    }

    [Fact]
    public async Task Memory_that_a_call_gives_back_does_not_cost_the_process()
    {
        var assembly = Probe("var all = 0; for (var i = 0; i < 200; i++) all += new byte[1 << 20].Length; return all;");
        var before = await farm.NumberAsync(assembly, 0);

        await farm.NumberAsync(assembly, 1);

        Assert.Equal(before, await farm.NumberAsync(assembly, 0));
    }

    [Fact]
    public async Task A_process_killed_between_calls_is_replaced()
    {
        var assembly = Probe("return x;");
        var before = await farm.NumberAsync(assembly, 0);

        using (var process = System.Diagnostics.Process.GetProcessById(before))
            process.Kill();
        var after = await farm.NumberAsync(assembly, 0);

        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task A_process_killed_between_calls_is_missed_before_the_next_call()
    {
        await using var own = new Farm(new());
        var assembly = Probe("return x;");
        var process = await own.NumberAsync(assembly);
        // After the first ones, whoever calls reads the answers himself, and nobody else listens meanwhile.
        for (var i = 1; i <= 20; i++)
            await own.CallAsync(assembly, i);

        using (var worker = System.Diagnostics.Process.GetProcessById(process))
            worker.Kill();

        await SandboxFixture.UntilAsync(() => own.Sandbox.Functions is [{ ProcessIds.Length: 0 }]);
    }

    [Fact]
    public async Task A_call_is_not_blamed_for_what_an_earlier_one_has_left()
    {
        var assembly = Hostile.Compile(
            """
            static bool Spoilt;
            public static int Probe(int x)
            {
                if (x == 1) Spoilt = true;
                else if (Spoilt) Environment.FailFast("spoilt");
                return x;
            }
            """);
        await farm.NumberAsync(assembly, 1);

        var result = await farm.NumberAsync(assembly, 2);

        Assert.Equal(2, result);
    }

    [Fact]
    public async Task A_call_that_kills_its_process_costs_the_others_nothing_but_time()
    {
        var assembly = Probe("if (x == 777) Environment.Exit(1); return x;");
        for (var i = 1; i <= 60; i++)
            await farm.NumberAsync(assembly, i);

        var reports = await Task.WhenAll(Enumerable.Range(1, 48).Select(i => farm.CallAsync(assembly, i % 16 == 8 ? 777 : i)));

        for (var i = 1; i <= 48; i++)
        {
            if (i % 16 == 8)
                Assert.Equal(SandboxOutcome.Crashed, reports[i - 1].Outcome);
            else
                Assert.Equal(i, SandboxFixture.Number(reports[i - 1]));
        }

        Assert.Contains(farm.Sandbox.Statistics.WarmFunctions, function => function.RunsAlone);
    }

    [Fact]
    public async Task Statics_of_one_function_are_not_seen_by_a_single_job()
    {
        var assembly = Hostile.Compile("static int Count; public static int Probe(int x) => ++Count;");
        await farm.NumberAsync(assembly, 0);
        await farm.NumberAsync(assembly, 0);

        var report = await farm.Sandbox.RunAsync(farm.Job("int Probe(int x)", assembly, "0"), default);

        Assert.Equal(1, SandboxFixture.Number(report));
    }

    private static byte[] Probe(string body) => Hostile.Compile($"public static int Probe(int x) {{ {ProcessId} {body} }}");
}
