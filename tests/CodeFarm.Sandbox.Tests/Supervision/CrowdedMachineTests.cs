using CodeFarm.Sandbox.Isolation;
using CodeFarm.Sandbox.Processors;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Tests.Supervision;

/// <summary>Workers that hardly get a processor; here the kernel's word for that is made up.</summary>
public sealed class CrowdedMachineTests : IAsyncLifetime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMilliseconds(100);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("codefarm-crowd-");
    private readonly StartingThread _thread = new("crowded");
    private readonly Farm _farm = new(new());

    private string Permission => Path.Combine(_directory.FullName, "go on");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _farm.DisposeAsync();
        await _thread.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task A_call_that_waits_for_a_processor_is_not_late()
    {
        await using var channel = await StartAsync(stretch: ProcessSandboxOptions.MaxDeadlineStretch, Starving());
        var exchange = Send(channel, WhenPermitted());

        var report = channel.WaitAsync(exchange, default);
        await SandboxFixture.UntilAsync(() => exchange.Time.Running > 3 * Deadline);
        await File.WriteAllTextAsync(Permission, "");

        Assert.Equal(8, SandboxFixture.Number((await report)!));
        Assert.False(exchange.HasKilled);
    }

    [Fact]
    public async Task It_ends_at_the_bound_and_its_function_is_not_blamed()
    {
        await using var channel = await StartAsync(stretch: 2, Starving());
        var exchange = Send(channel, WhenPermitted());

        var report = (await channel.WaitAsync(exchange, default))!;

        Assert.Equal(SandboxOutcome.DeadlineExceeded, report.Outcome);
        Assert.Contains("0 of 1 cases ended within 0.1 s. Besides, the worker waited", report.Detail, StringComparison.Ordinal);
        Assert.Contains("too busy", report.Detail, StringComparison.Ordinal);
        Assert.True(report.IsOfStarvedWorker);
        Assert.False(exchange.HasKilled);
        Assert.True(exchange.Elapsed >= 2 * Deadline);
    }

    [Fact]
    public async Task One_that_sleeps_or_computes_is_late_at_its_deadline()
    {
        await using var channel = await StartAsync(stretch: ProcessSandboxOptions.MaxDeadlineStretch, static _ => Use(TimeSpan.Zero));
        var exchange = Send(channel, WhenPermitted());

        var report = (await channel.WaitAsync(exchange, default))!;

        Assert.Equal(SandboxOutcome.DeadlineExceeded, report.Outcome);
        Assert.EndsWith("0 of 1 cases ended within 0.1 s.", report.Detail, StringComparison.Ordinal);
        Assert.True(exchange.HasKilled);
    }

    [Fact]
    public async Task One_that_gives_way_and_gets_nothing_has_its_full_share_again()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var looks = 0;
        var starving = Starving();
        await using var channel = await StartAsync(stretch: ProcessSandboxOptions.MaxDeadlineStretch, process =>
        {
            Interlocked.Increment(ref looks);
            return starving(process);
        });
        using var stop = new CancellationTokenSource();
        var usual = Niceness.Of(Environment.ProcessId);
        var call = channel.WaitAsync(Send(channel, Hostile.Compile("public static int Probe(int x) { while (x > 0) { } return x; }")), stop.Token);

        // It gives way after the first look, and no longer after the second.
        await SandboxFixture.UntilAsync(() => Volatile.Read(ref looks) > 2
            && ProcessFamily.Threads(channel.ProcessId).ToArray() is { Length: > 0 } threads && Array.TrueForAll(threads, thread => Niceness.Of(thread) == usual));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private async Task<WorkerChannel> StartAsync(int stretch, Func<int, ProcessorUse?> measure)
    {
        var plan = new LaunchPlan(WorkerFiles.FindDotnet(null), WorkerFiles.FindWorker(null), IsolationLayers.None, null);
        var options = new ProcessSandboxOptions { DeadlineStretch = stretch };
        return await _thread.RunAsync(() => WorkerChannel.Start(plan, options, warmUp: true, ProcessorSet.All, measure));
    }

    private Exchange Send(WorkerChannel channel, byte[] assembly) =>
        channel.Send(_farm.Job(assembly, 4) with { Deadline = Deadline }, AssemblyKey.Of(assembly), isCollectible: false, Deadline);

    private byte[] WhenPermitted() => Hostile.Compile($$"""
        public static int Probe(int x)
        {
            while (!System.IO.File.Exists("{{Permission}}"))
                System.Threading.Thread.Sleep(1);
            return 2 * x;
        }
        """);

    // Every moment of the clock was spent on waiting.
    private static Func<int, ProcessorUse?> Starving()
    {
        var begun = TimeProvider.System.GetTimestamp();
        return _ => Use(TimeProvider.System.GetElapsedTime(begun));
    }

    private static ProcessorUse Use(TimeSpan waited) => new(TimeSpan.Zero, new Dictionary<int, TimeSpan> { [1] = waited });
}
