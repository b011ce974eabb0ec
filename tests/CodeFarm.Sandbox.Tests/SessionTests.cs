namespace CodeFarm.Sandbox.Tests;

public sealed class SessionTests(SandboxFixture farm) : IClassFixture<SandboxFixture>
{
    private static readonly byte[] Stamped = Hostile.Compile(
        "static readonly int Loaded = (int)System.Diagnostics.Stopwatch.GetTimestamp(); public static int Probe(int x) => x == 0 ? Environment.ProcessId : Loaded;");

    [Fact]
    public async Task Jobs_of_a_session_share_a_process_whatever_their_assembly()
    {
        await using var session = await farm.Sandbox.OpenSessionAsync(default);

        var first = await NumberAsync(session, Stamped, 0);
        var second = await NumberAsync(session, Hostile.Compile("public static int Probe(int x) => Environment.ProcessId;"), 0);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task An_assembly_is_loaded_once()
    {
        await using var session = await farm.Sandbox.OpenSessionAsync(default);

        var loaded = await NumberAsync(session, Stamped, 1);

        Assert.Equal(loaded, await NumberAsync(session, Stamped, 1));
    }

    [Fact]
    public async Task More_assemblies_than_a_worker_keeps_are_each_their_own()
    {
        await using var session = await farm.Sandbox.OpenSessionAsync(default);
        var assemblies = Enumerable.Range(0, 40)
            .Select(i => Hostile.Compile($"public static int Probe(int x) => {i};")).ToArray();

        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < assemblies.Length; i++)
                Assert.Equal(i, await NumberAsync(session, assemblies[i], 0));
        }
    }

    [Theory]
    [InlineData("Environment.Exit(1); return 0;", SandboxOutcome.Crashed)]
    [InlineData("while (true) { }", SandboxOutcome.DeadlineExceeded)]
    [InlineData("var all = new List<byte[]>(); while (true) all.Add(new byte[1 << 20]);", SandboxOutcome.MemoryExceeded)]
    public async Task After_a_job_that_ended_badly_the_session_goes_on_in_another_process(string body, SandboxOutcome outcome)
    {
        await using var session = await farm.Sandbox.OpenSessionAsync(default);
        var before = await NumberAsync(session, Stamped, 0);
        var bad = farm.Job("int Probe(int x)", Hostile.Compile($"public static int Probe(int x) {{ {body} }}"), "1");

        var report = await session.RunAsync(bad with { Deadline = TimeSpan.FromSeconds(4) }, default);
        var after = await NumberAsync(session, Stamped, 0);

        Assert.Equal(outcome, report.Outcome);
        Assert.NotEqual(before, after);
        await SandboxFixture.AssertGoneAsync(before);
    }

    [Fact]
    public async Task Giving_up_a_job_kills_the_process_and_the_session_goes_on()
    {
        using var gate = new Gate();
        using var cancellation = new CancellationTokenSource();
        await using var session = await farm.Sandbox.OpenSessionAsync(default);
        var job = session.RunAsync(farm.Job("int Probe(int port)", Gate.Assembly, $"{gate.Port}"), cancellation.Token);
        var visitor = await gate.NextAsync();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => job);
        await SandboxFixture.AssertGoneAsync(visitor.ProcessId);
        Assert.NotEqual(visitor.ProcessId, await NumberAsync(session, Stamped, 0));
    }

    [Fact]
    public async Task A_session_that_is_disposed_of_leaves_no_process()
    {
        int process;
        await using (var session = await farm.Sandbox.OpenSessionAsync(default))
            process = await NumberAsync(session, Stamped, 0);

        await SandboxFixture.AssertGoneAsync(process);
        Assert.Equal(0, farm.Sandbox.Statistics.OpenSessions);
    }

    [Fact]
    public async Task Sessions_have_processes_of_their_own()
    {
        await using var one = await farm.Sandbox.OpenSessionAsync(default);
        await using var two = await farm.Sandbox.OpenSessionAsync(default);

        Assert.NotEqual(await NumberAsync(one, Stamped, 0), await NumberAsync(two, Stamped, 0));
    }

    private async Task<int> NumberAsync(ISandboxSession session, byte[] assembly, int x) =>
        SandboxFixture.Number(await session.RunAsync(farm.Job("int Probe(int x)", assembly, $"{x}"), default));
}
