using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.Sandbox.Tests;

public sealed class SandboxSetupTests
{
    [Fact]
    public void A_missing_worker_is_named()
    {
        var error = Assert.Throws<SandboxUnavailableException>(() => Create(new() { WorkerPath = "/nowhere/worker.dll" }));

        Assert.Equal("sandbox.unavailable", error.Code);
        Assert.Contains("/nowhere/worker.dll", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_runtime_is_named()
    {
        var error = Assert.Throws<SandboxUnavailableException>(() => Create(new() { DotnetPath = "/nowhere/dotnet" }));

        Assert.Contains("/nowhere/dotnet", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_memory_limit_below_what_the_runtime_needs_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(new() { MemoryLimitBytes = 1024 }));

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(new() { Spares = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(new() { MaxWarmFunctions = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(new() { MaxWorkersPerFunction = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(new() { PipelineDepth = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(new() { MaxSessions = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(new() { WarmIdleTimeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(new() { StartDeadline = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(new() { DeadlineStretch = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(new() { DeadlineStretch = ProcessSandboxOptions.MaxDeadlineStretch + 1 }));
    }

    [Fact]
    public async Task A_worker_that_does_not_start_is_no_fault_of_the_candidate()
    {
        // Any assembly that is no program will do.
        using var sandbox = Create(new() { WorkerPath = typeof(ISandbox).Assembly.Location, AllowUnisolated = true });
        var job = new SandboxJob(
            new byte[] { 1 }, FunctionSignature.Parse("int Probe(int x)"), [ImmutableArray.Create("1")], TimeSpan.FromSeconds(40));

        var runError = await Assert.ThrowsAsync<SandboxUnavailableException>(() => sandbox.RunAsync(job, default));
        var callError = await Assert.ThrowsAsync<SandboxUnavailableException>(() => sandbox.CallAsync(job, default));

        Assert.Contains("before it took the job", runError.Message, StringComparison.Ordinal);
        Assert.Contains("before it took the job", callError.Message, StringComparison.Ordinal);
    }

    private static ProcessSandbox Create(ProcessSandboxOptions options) => new(options, NullLogger<ProcessSandbox>.Instance);
}
