using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Tests.Supervision;

/// <summary>A call that takes long leaves the processors to those that do not.</summary>
public sealed class LongCallTests
{
    [Fact]
    public async Task The_threads_of_a_worker_give_way_while_its_call_takes_long()
    {
        // Elsewhere nothing is known of threads.
        if (!OperatingSystem.IsLinux())
            return;
        await using var farm = new Farm(new());
        using var stop = new CancellationTokenSource();
        var usual = Niceness.Of(Environment.ProcessId);
        var call = farm.CallAsync(Hostile.Compile("public static int Probe(int x) { while (x > 0) { } return x; }"), 1, stop.Token);

        await SandboxFixture.UntilAsync(() => farm.Sandbox.Functions is [{ ProcessIds: [var process, ..] }]
            && ProcessFamily.Threads(process).ToArray() is { Length: > 0 } threads && Array.TrueForAll(threads, thread => Niceness.Of(thread) > usual));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }
}
