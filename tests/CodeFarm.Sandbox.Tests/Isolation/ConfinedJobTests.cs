using System.Globalization;
using CodeFarm.Sandbox.Isolation;

namespace CodeFarm.Sandbox.Tests.Isolation;

/// <summary>What holds for code without any policy, for each combination of layers that holds workers here.</summary>
public sealed class ConfinedJobTests(ConfinedFarms farms) : IClassFixture<ConfinedFarms>
{
    public static IEnumerable<object[]> Confined => Confinements.Available.Select(static layers => new object[] { layers });

    public static IEnumerable<object[]> Attempts =>
        Confinements.Strongest.SelectMany(static layers => Attacks.All.Keys.Select(name => new object[] { layers, name }));

    [ConfinedTheory]
    [MemberData(nameof(Attempts))]
    public async Task Nothing_of_the_machine_is_touched_by_who_tries_to(IsolationLayers layers, string name)
    {
        var reached = await Attacks.TryAsync(farms[layers].Sandbox, name);

        Assert.Empty(reached);
    }

    [ConfinedTheory]
    [MemberData(nameof(Confined))]
    public async Task Ordinary_code_notices_nothing(IsolationLayers layers)
    {
        var report = await farms[layers].RunAsync(
            SandboxWay.Call, "string Probe(int x)",
            """
            public static string Probe(int x) => x switch
            {
                0 => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(new byte[3]))[..8],
                1 => System.Text.Json.JsonDocument.Parse("{\"a\":[1,2]}").RootElement.GetProperty("a").GetArrayLength().ToString(),
                2 => System.Text.RegularExpressions.Regex.Replace("a1b2", "[0-9]+", "-", System.Text.RegularExpressions.RegexOptions.Compiled),
                3 => Guid.NewGuid().ToString().Length.ToString(),
                4 => System.Threading.Tasks.Task.Run(() => 7).Result.ToString(),
                5 => Enumerable.Range(0, 1000).AsParallel().Sum().ToString(),
                6 => System.Numerics.BigInteger.Pow(3, 50).ToString(),
                7 => DateTime.Parse("2024-02-29").AddYears(1).ToString("yyyy-MM-dd"),
                8 => new string('x', 100_000).GroupBy(c => c).Count().ToString(),
                _ => throw new ArgumentException("nine"),
            };
            """,
            [.. Enumerable.Range(0, 10).Select(static x => $"{x}")]);

        Assert.True(report.Outcome == SandboxOutcome.Completed, report.Detail);
        Assert.Equal(
            ["\"709E80C8\"", "\"2\"", "\"a-b-\"", "\"36\"", "\"7\"", "\"499500\"", "\"717897987691852588770249\"", "\"2025-02-28\"", "\"1\"", null],
            report.Results.Select(static result => result.OutputJson));
        Assert.Contains("nine", report.Results[9].Error, StringComparison.Ordinal);
    }

    [ConfinedTheory]
    [MemberData(nameof(Confined))]
    public async Task A_function_that_uses_the_thread_pool_keeps_its_process(IsolationLayers layers)
    {
        var farm = farms[layers];
        var assembly = Hostile.Compile(
            "public static int Probe(int x) => System.Threading.Tasks.Task.Run(async () => { await System.Threading.Tasks.Task.Delay(1); return Environment.ProcessId; }).Result;");
        var process = await farm.NumberAsync(assembly, 0);

        Assert.Equal(process, await farm.NumberAsync(assembly, 0));
    }

    [ConfinedTheory]
    [MemberData(nameof(Confined))]
    public async Task Threads_are_bounded(IsolationLayers layers)
    {
        var report = await farms[layers].RunAsync(
            SandboxWay.Run, "int Probe(int x)",
            """
            public static int Probe(int x)
            {
                var n = 0;
                try { for (; n < 2000; n++) new Thread(() => Thread.Sleep(-1)) { IsBackground = true }.Start(); }
                catch (OutOfMemoryException) { }
                return n;
            }
            """,
            "1");

        var started = report.Results.IsEmpty ? 0 : int.Parse(report.Results[0].OutputJson!, CultureInfo.InvariantCulture);
        Assert.InRange(started, 0, 400);
    }

    [ConfinedTheory]
    [MemberData(nameof(Confined))]
    public async Task A_worker_sees_nothing_of_another_one(IsolationLayers layers)
    {
        var farm = farms[layers];
        var assembly = Hostile.Compile("static string Kept = new('k', 99); public static int Probe(int x) => Kept.Length;");
        await farm.NumberAsync(assembly, 0);
        var others = farm.Sandbox.Statistics.WarmFunctions.SelectMany(static function => function.ProcessIds).SelectMany(ProcessTree.Of);

        var report = await farm.RunAsync(
            SandboxWay.Run, "string Probe(string ids)",
            """
            public static string Probe(string ids)
            {
                foreach (var id in ids.Split(',').Where(id => id != Environment.ProcessId.ToString()))
                    foreach (var what in new[] { "mem", "maps", "environ", "cmdline", "root/proc/version" })
                        try { using var file = File.OpenRead($"/proc/{id}/{what}"); return "reached " + what; } catch (Exception) { }
                return "nothing";
            }
            """,
            $"\"{string.Join(',', others)}\"");

        Assert.Equal("\"nothing\"", Assert.Single(report.Results).OutputJson);
    }

    [ConfinedTheory]
    [MemberData(nameof(Confined))]
    public async Task An_endless_loop_leaves_no_process(IsolationLayers layers)
    {
        var farm = farms[layers];
        var assembly = Hostile.Compile("public static int Probe(int x) { while (x == 1) { } return x; }");
        await farm.NumberAsync(assembly, 0);
        var processes = farm.Sandbox.Statistics.WarmFunctions.Single(function => AssemblyName(assembly).StartsWith(function.Assembly, StringComparison.Ordinal))
            .ProcessIds.SelectMany(ProcessTree.Of).ToArray();

        var report = await farm.Sandbox.CallAsync(farm.Job("int Probe(int x)", assembly, "1") with { Deadline = TimeSpan.FromSeconds(2) }, default);

        Assert.Equal(SandboxOutcome.DeadlineExceeded, report.Outcome);
        foreach (var id in processes)
            await SandboxFixture.AssertGoneAsync(id);
    }

    [ConfinedTheory]
    [MemberData(nameof(Confined))]
    public async Task A_job_is_not_blamed_when_the_terminal_interrupts_what_holds_its_worker(IsolationLayers layers)
    {
        if (!layers.HasFlag(IsolationLayers.Namespaces))
            return;
        var farm = farms[layers];
        var assembly = Hostile.Compile("public static int Probe(int x) { Thread.Sleep(x); return x; }");
        await farm.NumberAsync(assembly, 0);
        var holder = farm.Sandbox.Statistics.WarmFunctions.Single(function => AssemblyName(assembly).StartsWith(function.Assembly, StringComparison.Ordinal)).ProcessIds[0];

        var call = farm.NumberAsync(assembly, 1000);
        using (var interrupt = System.Diagnostics.Process.Start("kill", ["-INT", $"{holder}"]))
            await interrupt.WaitForExitAsync();

        Assert.Equal(1000, await call);
    }

    [ConfinedTheory]
    [MemberData(nameof(Confined))]
    public async Task A_candidate_that_interrupts_itself_has_crashed(IsolationLayers layers)
    {
        var report = await farms[layers].RunAsync(
            SandboxWay.Run, "int Probe(int x)",
            """
            public static unsafe int Probe(int x)
            {
                ((delegate* unmanaged<int, int, int>)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "kill"))(Environment.ProcessId, x);
                Thread.Sleep(-1);
                return x;
            }
            """,
            "9");

        Assert.Equal(SandboxOutcome.Crashed, report.Outcome);
    }

    [ConfinedTheory]
    [MemberData(nameof(Confined))]
    public async Task A_forbidden_call_into_the_kernel_is_named(IsolationLayers layers)
    {
        var report = await farms[layers].RunAsync(
            SandboxWay.Run, "int Probe(int x)",
            """
            public static unsafe int Probe(int x) =>
                ((delegate* unmanaged<int, int>)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "unshare"))(0x10000000);
            """,
            "1");

        Assert.True(report.Outcome == SandboxOutcome.Crashed, report.Detail);
        Assert.Contains("forbidden call", report.Detail, StringComparison.Ordinal);
    }

    [ConfinedTheory]
    [MemberData(nameof(Confined))]
    public async Task Replies_that_a_candidate_forges_are_a_violation(IsolationLayers layers)
    {
        var members =
            """
            public static unsafe int Probe(int x)
            {
                var write = (delegate* unmanaged<int, byte*, nint, nint>)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "write");
                fixed (byte* bytes = new byte[] { 90, 0, 0, 0, 5 })
                    for (var i = 3; i < 200; i++) write(i, bytes, 5);
                Environment.Exit(0);
                return 0;
            }
            """;

        var report = await farms[layers].RunAsync(SandboxWay.Call, "int Probe(int x)", members, "1");

        Assert.Equal(SandboxOutcome.ProtocolViolation, report.Outcome);
        Assert.Empty(report.Results);
    }

    private static string AssemblyName(ReadOnlySpan<byte> assembly) => CodeFarm.Sandbox.Workers.AssemblyKey.Of(assembly).ToString();
}
