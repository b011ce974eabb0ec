using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Tests.Supervision;

/// <summary>A call that takes long leaves the processors to those that do not.</summary>
public sealed class LongCallTests
{
    // Of /proc/ID/stat, counted from what follows the name in parentheses.
    private const int NiceField = 16;

    [Fact]
    public async Task The_threads_of_a_worker_give_way_while_its_call_takes_long()
    {
        // Elsewhere nothing is known of threads.
        if (!OperatingSystem.IsLinux())
            return;
        await using var farm = new Farm(new());
        using var stop = new CancellationTokenSource();
        var usual = NiceOf(Environment.ProcessId);
        var call = farm.CallAsync(Hostile.Compile("public static int Probe(int x) { while (x > 0) { } return x; }"), 1, stop.Token);

        await SandboxFixture.UntilAsync(() => farm.Sandbox.Functions is [{ ProcessIds: [var process, ..] }]
            && ProcessFamily.Threads(process).ToArray() is { Length: > 0 } threads && Array.TrueForAll(threads, thread => NiceOf(thread) > usual));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private static int NiceOf(int thread)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{thread}/stat");
            return int.Parse(status[(status.LastIndexOf(')') + 2)..].Split(' ')[NiceField], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // The thread has ended; there will be another look.
            return int.MinValue;
        }
    }
}
