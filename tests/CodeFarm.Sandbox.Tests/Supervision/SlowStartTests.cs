using System.Runtime.Versioning;
using CodeFarm.Sandbox.Isolation;
using CodeFarm.Sandbox.Processors;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Tests.Supervision;

/// <summary>Workers whose processes take long to start, as they do on a crowded machine.</summary>
public sealed class SlowStartTests : IDisposable
{
    private static readonly byte[] Twice = Hostile.Compile("public static int Probe(int x) => 2 * x;");

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("codefarm-start-");

    private string Start => Path.Combine(_directory.FullName, "start");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task The_time_of_a_job_runs_from_when_its_worker_is_ready()
    {
        // Elsewhere a script is no program.
        if (!OperatingSystem.IsLinux())
            return;
        await using var thread = new StartingThread("slow start");
        var plan = new LaunchPlan(SlowRuntime(), WorkerFiles.FindWorker(null), IsolationLayers.None, null);
        await using var channel = await thread.RunAsync(() => WorkerChannel.Start(plan, new ProcessSandboxOptions(), warmUp: false, ProcessorSet.All));
        await using var farm = new Farm(new());

        var exchange = channel.Send(farm.Job(Twice, 4), AssemblyKey.Of(Twice), isCollectible: false, TimeSpan.FromSeconds(40));
        var report = channel.WaitAsync(exchange, default);
        var whileItStarted = exchange.Time.Running;
        await File.WriteAllTextAsync(Start, "");

        Assert.Equal(8, SandboxFixture.Number((await report)!));
        Assert.Equal(TimeSpan.Zero, whileItStarted);
        Assert.True(exchange.Time.Running > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_worker_that_is_not_ready_in_time_is_no_fault_of_the_function()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await using var farm = new Farm(new() { DotnetPath = SlowRuntime(), StartDeadline = TimeSpan.FromMilliseconds(50), Spares = 0 });

        for (var i = 0; i < 6; i++)
        {
            var error = await Assert.ThrowsAsync<SandboxUnavailableException>(() => farm.CallAsync(Twice, 4));
            Assert.Contains("within 0.05 s", error.Message, StringComparison.Ordinal);
            Assert.Contains("sandbox.startDeadline", error.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<SandboxUnavailableException>(() => farm.RunAsync(Twice, 4));
        await SandboxFixture.UntilAsync(() => farm.Statistics.Ended.GetValueOrDefault("not-started") == 7);
    }

    [Fact]
    public async Task What_the_first_job_writes_before_the_greeting_is_read_belongs_to_it()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await using var farm = new Farm(new() { DotnetPath = RuntimeAfter("echo 'said early' >&2") });

        var report = await farm.CallAsync(Hostile.Compile("public static int Probe(int x) { Environment.Exit(3); return x; }"), 4);

        Assert.Contains("code 3 (said early)", report.Detail, StringComparison.Ordinal);
    }

    // A runtime that does not begin before it is told to.
    [UnsupportedOSPlatform("windows")]
    private string SlowRuntime() => RuntimeAfter($"while [ ! -e '{Start}' ]; do /bin/sleep 0.01; done");

    [UnsupportedOSPlatform("windows")]
    private string RuntimeAfter(string command)
    {
        var script = Path.Combine(_directory.FullName, "dotnet");
        File.WriteAllText(script, $"""
            #!/bin/sh
            {command}
            exec '{WorkerFiles.FindDotnet(null)}' "$@"
            """);
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return script;
    }
}
