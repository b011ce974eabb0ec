using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CodeFarm.Broth.Signatures;
using CodeFarm.Sandbox.Isolation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.Sandbox.Tests;

/// <summary>A sandbox, and shorthand for its jobs: the function is always the class <c>ProbeFunction</c>.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    // Generous: only a job that never ends meets it, and those state a shorter one.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(40);

    // Most tests watch processes and connections from both sides, which isolation forbids; those of isolation ask for it.
    private static readonly ProcessSandboxOptions Plain = new()
    {
        Layers = IsolationLayers.None,
        AllowUnisolated = true,
        MaxInputBytes = 2 * 1024 * 1024,
        MaxOutputBytes = 1024 * 1024,
    };

    public SandboxFixture()
        : this(Plain, null)
    {
    }

    /// <summary>A sandbox without isolation, whatever else is set.</summary>
    internal static SandboxFixture Unisolated(ProcessSandboxOptions options, TimeProvider? clock = null) =>
        new(options with { Layers = IsolationLayers.None, AllowUnisolated = true }, clock);

    internal SandboxFixture(ProcessSandboxOptions options, TimeProvider? clock = null) => Sandbox = new(
        options with { MemoryLimitBytes = 64L * 1024 * 1024, NativeMemoryBytes = 192L * 1024 * 1024 },
        NullLogger<ProcessSandbox>.Instance, clock);

    public ProcessSandbox Sandbox { get; }

    public Task<SandboxReport> RunAsync(SandboxWay way, string signature, string members, params string[] inputs) =>
        RunAsync(way, signature, members, Deadline, default, inputs);

    public Task<SandboxReport> RunAsync(
        SandboxWay way, string signature, string members, TimeSpan deadline, CancellationToken cancellationToken,
        params string[] inputs) =>
        RunAsync(way, Job(signature, Hostile.Compile(members), inputs) with { Deadline = deadline }, cancellationToken);

    public async Task<SandboxReport> RunAsync(SandboxWay way, SandboxJob job, CancellationToken cancellationToken)
    {
        if (way == SandboxWay.Run)
            return await Sandbox.RunAsync(job, cancellationToken);
        if (way == SandboxWay.Call)
            return await Sandbox.CallAsync(job, cancellationToken);
        await using var session = await Sandbox.OpenSessionAsync(cancellationToken);
        return await session.RunAsync(job, cancellationToken);
    }

    /// <param name="inputs">The single argument of each case.</param>
    public SandboxJob Job(string signature, byte[] assembly, params string[] inputs) => new(
        assembly, FunctionSignature.Parse(signature), [.. inputs.Select(input => ImmutableArray.Create(input))], Deadline);

    /// <summary>Calls <c>int Probe(int)</c> and returns the whole report.</summary>
    public Task<SandboxReport> CallAsync(byte[] assembly, int x, CancellationToken cancellationToken = default) =>
        Sandbox.CallAsync(Job("int Probe(int x)", assembly, $"{x}"), cancellationToken);

    /// <summary>Calls <c>int Probe(int)</c>, which must return a number.</summary>
    public async Task<int> NumberAsync(byte[] assembly, int x) => Number(await CallAsync(assembly, x));

    public static int Number(SandboxReport report)
    {
        Assert.Equal((SandboxOutcome.Completed, null), (report.Outcome, report.Detail));
        return int.Parse(Assert.Single(report.Results).OutputJson!, CultureInfo.InvariantCulture);
    }

    /// <summary>Waits for something that happens in the background and tells nobody.</summary>
    public static async Task UntilAsync(Func<bool> isTrue)
    {
        var started = Stopwatch.GetTimestamp();
        while (!isTrue())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Deadline, "It did not happen.");
            await Task.Delay(5);
        }
    }

    /// <summary>A signal is delivered when the kernel comes to it: the wait ends with the process, not with a time.</summary>
    public static Task AssertGoneAsync(int processId) => UntilAsync(() => !IsAlive(processId));

    // A process that is dead and was not asked for its exit code by its parent is a zombie.
    public static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            if (!OperatingSystem.IsLinux())
                return !process.HasExited;
            var status = File.ReadAllText($"/proc/{processId}/stat");
            return status[status.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Sandbox.DisposeAsync();
}
