using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CodeFarm.Sandbox.Tests;

/// <summary>What holds for a job however it is run.</summary>
public abstract class HostileJobTests(SandboxFixture farm, SandboxWay way)
{
    public sealed class ByRun(SandboxFixture farm) : HostileJobTests(farm, SandboxWay.Run), IClassFixture<SandboxFixture>;

    public sealed class ByCall(SandboxFixture farm) : HostileJobTests(farm, SandboxWay.Call), IClassFixture<SandboxFixture>;

    public sealed class InSession(SandboxFixture farm) : HostileJobTests(farm, SandboxWay.Session), IClassFixture<SandboxFixture>;

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task An_endless_loop_ends_at_the_deadline_and_its_process_is_gone()
    {
        var report = await farm.RunAsync(
            way, "int Probe(int x)",
            "public static int Probe(int x) { if (x == 0) return Environment.ProcessId; while (true) { } }",
            Short, default, "0", "1");

        Assert.Equal((SandboxOutcome.DeadlineExceeded, "sandbox.deadline"), (report.Outcome, report.Code));
        await SandboxFixture.AssertGoneAsync(int.Parse(report.Results[0].OutputJson!, CultureInfo.InvariantCulture));
        Assert.StartsWith("1 of 2 cases", report.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_of_the_candidate_is_killed_with_it()
    {
        if (!File.Exists("/bin/sleep"))
            return;

        var report = await farm.RunAsync(
            way, "int Probe(int x)",
            """
            public static int Probe(int x)
            {
                if (x == 0) return Process.Start("/bin/sleep", "600").Id;
                while (true) { }
            }
            """,
            Short, default, "0", "1");

        Assert.Equal(SandboxOutcome.DeadlineExceeded, report.Outcome);
        await SandboxFixture.AssertGoneAsync(int.Parse(report.Results[0].OutputJson!, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("var all = new List<byte[]>(); while (true) all.Add(new byte[1 << 20]);")]
    [InlineData("var s = \"x\"; while (true) s += s;")]
    [InlineData("while (true) { var p = Marshal.AllocHGlobal(1 << 24); new Span<byte>((void*)p, 1 << 24).Fill(1); }")]
    public async Task A_memory_bomb_is_stopped(string body)
    {
        var report = await farm.RunAsync(way, "int Probe(int x)", $"public static unsafe int Probe(int x) {{ {body} }}", "1");

        Assert.Contains(report.Outcome, new[] { SandboxOutcome.MemoryExceeded, SandboxOutcome.Crashed });
        Assert.Contains(report.Code, new[] { "sandbox.memory", "sandbox.crashed" });
        Assert.NotNull(report.Detail);
    }

    [Theory]
    [InlineData("Environment.FailFast(\"gone\"); return 0;", "gone")]
    [InlineData("Environment.Exit(3); return 0;", "code 3")]
    [InlineData("Environment.Exit(0); return 0;", "without an answer")]
    [InlineData("Process.GetCurrentProcess().Kill(); return 0;", "killed")]
    [InlineData("return Probe(x) + 1;", "stack overflowed")]
    [InlineData("new Thread(() => throw new Exception(\"late\")).Start(); while (true) { }", "late")]
    public async Task A_process_that_ends_itself_has_crashed(string body, string detail)
    {
        var report = await farm.RunAsync(
            way, "int Probe(int x)", $"public static int Probe(int x) {{ if (x == 0) return 7; {body} }}", "0", "1");

        Assert.Equal((SandboxOutcome.Crashed, "sandbox.crashed"), (report.Outcome, report.Code));
        Assert.Equal("7", Assert.Single(report.Results).OutputJson);
        Assert.Contains(detail, report.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_candidate_prints_does_not_touch_the_protocol()
    {
        var report = await farm.RunAsync(
            way, "string Probe(string s)",
            """
            public static string Probe(string s)
            {
                Console.WriteLine("{\"kind\":4}");
                Console.Error.WriteLine(new string('e', 300_000));
                return s + Console.ReadLine();
            }
            """,
            "\"a\"", "\"b\"");

        Assert.Equal((SandboxOutcome.Completed, null), (report.Outcome, report.Detail));
        Assert.Equal(["\"a\"", "\"b\""], report.Results.Select(result => result.OutputJson));
    }

    [Theory]
    [InlineData("new byte[] { 255, 255, 255, 127, 1 }")]
    [InlineData("new byte[] { 2, 0, 0, 0, (byte)'{', (byte)'}' }")]
    [InlineData("new byte[] { 1, 0, 0, 0, 5 }")]
    [InlineData("new byte[] { 90, 0, 0, 0, 5 }")]
    [InlineData("new byte[] { 38, 0, 0, 0, 5 }.Concat(new byte[16]).Concat(new byte[] { 1, 0, 0, 0 }).Concat(new byte[9]).Concat(Enumerable.Repeat((byte)255, 8)).ToArray()")]
    public async Task Bytes_written_into_the_protocol_are_a_violation(string bytes)
    {
        var report = await farm.RunAsync(
            way, "int Probe(int x)", Hostile.WritesToPipes($"{bytes}", "Environment.Exit(0); return 0;"), "1");

        Assert.Equal(SandboxOutcome.ProtocolViolation, report.Outcome);
        Assert.Equal("sandbox.protocol", report.Code);
        Assert.Empty(report.Results);
    }

    [Fact]
    public async Task A_worker_that_hangs_within_a_frame_ends_at_the_deadline()
    {
        var report = await farm.RunAsync(
            way, "int Probe(int x)", Hostile.WritesToPipes("new byte[] { 90, 0, 0, 0, 5 }", "while (true) { }"), Short, default, "1");

        Assert.Equal(SandboxOutcome.DeadlineExceeded, report.Outcome);
    }

    [Fact]
    public async Task A_worker_that_closes_its_pipes_and_goes_on_is_a_violation()
    {
        var report = await farm.RunAsync(
            way, "int Probe(int x)",
            """
            [DllImport("libc")] static extern int close(int descriptor);
            public static int Probe(int x)
            {
                for (var i = 3; i < 200; i++)
                    if (new FileInfo($"/proc/self/fd/{i}").LinkTarget?.StartsWith("pipe:") == true)
                        close(i);
                while (true) { }
            }
            """,
            "1");

        Assert.Equal(SandboxOutcome.ProtocolViolation, report.Outcome);
    }

    [Fact]
    public async Task Threads_that_are_left_behind_do_not_change_the_outcome()
    {
        var report = await farm.RunAsync(
            way, "int Probe(int x)",
            "public static int Probe(int x) { new Thread(() => { while (true) { } }).Start(); return x; }", "1", "2");

        Assert.Equal(SandboxOutcome.Completed, report.Outcome);
        Assert.Equal(["1", "2"], report.Results.Select(result => result.OutputJson));
    }

    [Fact]
    public async Task Bytes_written_past_the_console_go_nowhere()
    {
        var report = await farm.RunAsync(
            way, "int Probe(int x)",
            "public static int Probe(int x) { Console.OpenStandardOutput().Write(new byte[9]); return Console.OpenStandardInput().ReadByte(); }",
            "1");

        Assert.Equal((SandboxOutcome.Completed, null), (report.Outcome, report.Detail));
        Assert.Equal("-1", Assert.Single(report.Results).OutputJson);
    }

    [Fact]
    public async Task The_environment_is_empty()
    {
        Environment.SetEnvironmentVariable("CODEFARM_TEST_SECRET", "canary");

        var report = await farm.RunAsync(
            way, "string Probe(int x)",
            """
            public static string Probe(int x) => x == 0
                ? string.Join(",", Environment.GetEnvironmentVariables().Keys.Cast<string>())
                : File.Exists("/proc/self/environ") ? File.ReadAllText("/proc/self/environ") : "";
            """,
            "0", "1");

        Assert.Equal("\"\"", report.Results[0].OutputJson);
        Assert.DoesNotContain("canary", report.Results[1].OutputJson, StringComparison.Ordinal);
        Assert.DoesNotContain("PATH", report.Results[1].OutputJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_cannot_be_filled()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        await farm.RunAsync(
            way, "int Probe(string path)",
            "public static int Probe(string path) { File.WriteAllText(path, \"stolen\"); return 0; }", $"\"{path}\"");

        Assert.True(!File.Exists(path) || new FileInfo(path).Length == 0);
        File.Delete(path);
    }

    [Fact]
    public async Task Cancellation_kills_the_process()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var cancellation = new CancellationTokenSource();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        // The candidate calls back as soon as it runs, so the test neither sleeps nor guesses.
        var run = farm.RunAsync(
            way, "int Probe(int port)",
            """
            public static int Probe(int port)
            {
                using var client = new TcpClient("127.0.0.1", port);
                client.GetStream().Write(BitConverter.GetBytes(Environment.ProcessId));
                while (true) { }
            }
            """,
            TimeSpan.FromSeconds(40), cancellation.Token, $"{port}");
        using var caller = await listener.AcceptTcpClientAsync();
        var processId = new byte[4];
        await caller.GetStream().ReadExactlyAsync(processId);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await SandboxFixture.AssertGoneAsync(BitConverter.ToInt32(processId));
    }
}
