using System.Globalization;
using System.Numerics;
using CodeFarm.Sandbox.Processors;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Tests.Supervision;

/// <summary>What a function that kills its workers costs is not to be felt by others.</summary>
public sealed class SuspectTests
{
    private const int GoodCallsUntilTrusted = 64;

    private static readonly byte[] Assembly = Hostile.Compile(
        "public static int Probe(int x) { if (x == 1) Environment.FailFast(null); return Environment.ProcessorCount; }");

    [Fact]
    public async Task A_function_that_has_killed_leaves_processors_to_others_until_it_has_been_good_for_long()
    {
        // Elsewhere nothing is known of the processors of a thread.
        if (!OperatingSystem.IsLinux())
            return;
        await using var farm = new Farm(new());
        await farm.CallAsync(Assembly, 1);

        await farm.CallAsync(Assembly, 0);
        await UntilProcessorsAsync(farm, ProcessorSet.ForSuspects.Count);

        for (var i = 1; i < GoodCallsUntilTrusted; i++)
            await farm.CallAsync(Assembly, 0);
        await UntilProcessorsAsync(farm, ProcessorSet.All.Count);
    }

    [Fact]
    public async Task A_function_that_has_killed_has_one_worker()
    {
        await using var farm = new Farm(new() { Spares = 0, MaxWorkersPerFunction = 2 });
        await farm.CallAsync(Assembly, 1);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => farm.CallAsync(Assembly, 0)));

        Assert.Equal(2, farm.Statistics.Started);
    }

    [Fact]
    public void A_thread_is_confined_only_while_it_starts_what_is_to_be_confined()
    {
        if (!OperatingSystem.IsLinux())
            return;

        var meanwhile = ProcessorSet.ForSuspects.Begin(OfThisThread);

        Assert.Equal((ProcessorSet.ForSuspects.Count, ProcessorSet.All.Count), (meanwhile, OfThisThread()));

        static int OfThisThread() => ProcessorsIn("/proc/thread-self/status");
    }

    [Fact]
    public async Task Wherever_a_worker_starts_it_counts_all_processors()
    {
        await using var farm = new Farm(new() { Spares = 0 });
        await farm.CallAsync(Assembly, 1);

        Assert.Equal(Environment.ProcessorCount, SandboxFixture.Number(await farm.CallAsync(Assembly, 0)));
    }

    [Fact]
    public void Suspects_have_half_of_the_processors_and_one_at_least()
    {
        var (all, suspects) = (ProcessorSet.All.Count, ProcessorSet.ForSuspects.Count);

        Assert.Equal(all == 0 ? 0 : Math.Max(1, all / 2), suspects);
    }

    private static Task UntilProcessorsAsync(Farm farm, int count) => SandboxFixture.UntilAsync(() =>
        farm.Sandbox.Functions is [{ ProcessIds: [var process, ..] }]
        && ProcessFamily.Threads(process).ToArray() is { Length: > 0 } threads
        && Array.TrueForAll(threads, thread => ProcessorsOf(thread) == count));

    private static int ProcessorsOf(int thread) => ProcessorsIn($"/proc/{thread}/status");

    private static int ProcessorsIn(string status)
    {
        const string Field = "Cpus_allowed:";
        try
        {
            var line = File.ReadLines(status).First(static line => line.StartsWith(Field, StringComparison.Ordinal));
            return line[Field.Length..].Trim().Split(',').Sum(static word => BitOperations.PopCount(uint.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        }
        catch (IOException)
        {
            // The thread has ended; there will be another look.
            return -1;
        }
    }
}
