using System.Diagnostics;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Isolation;
using CodeFarm.Validation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.Compilation.Tests;

public sealed class PoolTests
{
    // Takes many times as long as any test.
    private static readonly string Endless = HostileSources.PassingSource("overloads and lambdas");

    private static readonly ProcessCompilerOptions Patient = new() { MaxWorkers = 1, Deadline = TimeSpan.FromMinutes(5) };

    [Fact]
    public async Task A_source_that_takes_too_long_is_refused_with_a_code_and_its_worker_is_gone()
    {
        await using var compiler = CompilerFixture.Create(Patient with { Deadline = TimeSpan.FromSeconds(2) });
        await compiler.WarmUpAsync();
        var worker = Assert.Single(compiler.Statistics.ProcessIds);

        var report = await compiler.CompileAsync(Endless, CompilerFixture.Signature);

        Assert.Equal(CompilerCodes.Deadline, Assert.Single(report.Diagnostics).Code);
        Assert.False(IsAlive(worker));
        Assert.Equal(1, compiler.Statistics.Ended[CompilerCodes.Deadline]);
        await CompilerFixture.UntilAsync(() => compiler.Statistics is { Idle: 1, Starting: 0 });
    }

    [Fact]
    public async Task A_worker_that_is_killed_in_a_request_costs_the_request_nothing_but_time()
    {
        await using var compiler = CompilerFixture.Create(Patient);
        await compiler.WarmUpAsync();
        var request = compiler.CompileAsync(Endless, CompilerFixture.Signature);
        var first = await KillBusyAsync(compiler);

        var second = await UntilBusyAsync(compiler);

        Assert.NotEqual(first, second);
        Assert.False(request.IsCompleted);
        Assert.Equal(1, compiler.Statistics.Ended["killed"]);
    }

    [Fact]
    public async Task A_source_whose_workers_are_all_killed_is_refused()
    {
        await using var compiler = CompilerFixture.Create(Patient);
        var request = compiler.CompileAsync(Endless, CompilerFixture.Signature);
        for (var i = 0; i < 3; i++)
            await KillBusyAsync(compiler);

        var report = await request;

        Assert.Equal(CompilerCodes.Crashed, Assert.Single(report.Diagnostics).Code);
        await CompilerFixture.AssertCompilesAsync(compiler);
    }

    [Fact]
    public async Task A_worker_that_is_killed_while_it_waits_is_replaced()
    {
        await using var compiler = CompilerFixture.Create(Patient);
        await compiler.WarmUpAsync();
        Kill(Assert.Single(compiler.Statistics.ProcessIds));

        await CompilerFixture.AssertCompilesAsync(compiler);
    }

    [Fact]
    public async Task Giving_up_kills_the_compilation()
    {
        using var giveUp = new CancellationTokenSource();
        await using var compiler = CompilerFixture.Create(Patient);
        await compiler.WarmUpAsync();
        var request = compiler.CompileAsync(Endless, CompilerFixture.Signature, giveUp.Token);
        var worker = await UntilBusyAsync(compiler);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        Assert.False(IsAlive(worker));
        await CompilerFixture.AssertCompilesAsync(compiler);
    }

    [Fact]
    public async Task Giving_up_while_waiting_disturbs_nobody()
    {
        using var giveUp = new CancellationTokenSource();
        await using var compiler = CompilerFixture.Create(Patient);
        await compiler.WarmUpAsync();
        var running = compiler.CompileAsync(Endless, CompilerFixture.Signature);
        var worker = await UntilBusyAsync(compiler);
        var waiting = compiler.CompileAsync(CompilerFixture.Good(), CompilerFixture.Signature, giveUp.Token);
        await CompilerFixture.UntilAsync(() => compiler.Statistics.Waiting == 1);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.True(IsAlive(worker));
        Assert.Equal((0, 1), (compiler.Statistics.Waiting, compiler.Statistics.Busy));
        Assert.False(running.IsCompleted);
    }

    [Fact]
    public async Task More_requests_than_workers_wait_their_turn()
    {
        await using var compiler = CompilerFixture.Create(Patient with { MaxWorkers = 2 });

        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => CompilerFixture.AssertCompilesAsync(compiler, number)));

        Assert.InRange(compiler.Statistics.Started, 1, 2);
        Assert.Equal(10, compiler.Statistics.Served);
    }

    [Fact]
    public async Task A_worker_that_has_served_long_makes_room_for_a_fresh_one()
    {
        await using var compiler = CompilerFixture.Create(Patient with { RequestsPerWorker = 3 });
        for (var number = 0; number < 3; number++)
            await CompilerFixture.AssertCompilesAsync(compiler, number);

        await CompilerFixture.UntilAsync(() => compiler.Statistics.Ended.GetValueOrDefault("recycled") == 1);

        Assert.Equal(2, compiler.Statistics.Started);
        await CompilerFixture.AssertCompilesAsync(compiler);
    }

    [Fact]
    public async Task A_worker_whose_heap_stays_full_makes_room_for_a_fresh_one()
    {
        await using var compiler = CompilerFixture.Create(Patient with { MaxIdleHeapBytes = 1024 });
        await CompilerFixture.AssertCompilesAsync(compiler);

        await CompilerFixture.UntilAsync(() => compiler.Statistics.Ended.GetValueOrDefault("recycled") == 1);

        await CompilerFixture.AssertCompilesAsync(compiler);
    }

    [Fact]
    public async Task Workers_that_nobody_needs_end()
    {
        await using var compiler = CompilerFixture.Create(Patient with { IdleTimeout = TimeSpan.FromMilliseconds(100) });
        await compiler.WarmUpAsync();

        await CompilerFixture.UntilAsync(() => compiler.Statistics.ProcessIds.IsEmpty);

        Assert.Equal(1, compiler.Statistics.Ended["idle"]);
        await CompilerFixture.AssertCompilesAsync(compiler);
    }

    [Fact]
    public async Task None_is_left_when_the_compiler_is_disposed_of()
    {
        var compiler = CompilerFixture.Create(Patient);
        await compiler.WarmUpAsync();
        var worker = Assert.Single(compiler.Statistics.ProcessIds);
        var running = compiler.CompileAsync(Endless, CompilerFixture.Signature);
        await UntilBusyAsync(compiler);

        await compiler.DisposeAsync();

        Assert.False(IsAlive(worker));
        await Assert.ThrowsAnyAsync<Exception>(() => running);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => compiler.CompileAsync(CompilerFixture.Good(), CompilerFixture.Signature));
    }

    [Fact]
    public async Task Where_nothing_holds_a_worker_nothing_is_compiled()
    {
        await using var compiler = new ProcessCompiler(
            new() { Layers = IsolationLayers.None, AllowUnisolated = false }, NullLogger<ProcessCompiler>.Instance);

        var refusal = await Assert.ThrowsAsync<SandboxUnavailableException>(
            () => compiler.CompileAsync(CompilerFixture.Good(), CompilerFixture.Signature));

        Assert.Contains("FARM_ALLOW_UNISOLATED=1", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(compiler.Statistics.ProcessIds);
    }

    [Theory]
    [InlineData(IsolationLayers.All & ~IsolationLayers.OwnUser)]
    [InlineData(IsolationLayers.All & ~IsolationLayers.Namespaces)]
    [InlineData(IsolationLayers.Seccomp)]
    [InlineData(IsolationLayers.None)]
    public async Task Whatever_keeps_it_apart_a_worker_compiles(IsolationLayers layers)
    {
        await using var compiler = CompilerFixture.Create(Patient with { Layers = layers });

        await CompilerFixture.AssertCompilesAsync(compiler);
    }

    [Fact]
    public void A_worker_that_is_not_there_is_named()
    {
        var missing = Assert.Throws<SandboxUnavailableException>(
            () => CompilerFixture.Create(Patient with { WorkerPath = "/nowhere/worker.dll" }));

        Assert.Contains("/nowhere/worker.dll", missing.Message, StringComparison.Ordinal);
    }

    private static async Task<int> KillBusyAsync(ProcessCompiler compiler)
    {
        var worker = await UntilBusyAsync(compiler);
        Kill(worker);
        await CompilerFixture.UntilAsync(() => !compiler.Statistics.ProcessIds.Contains(worker));
        return worker;
    }

    private static async Task<int> UntilBusyAsync(ProcessCompiler compiler)
    {
        await CompilerFixture.UntilAsync(() => compiler.Statistics is { Busy: 1, ProcessIds.Length: > 0 });
        return compiler.Statistics.ProcessIds[^1];
    }

    private static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill(entireProcessTree: true);
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
