using System.Diagnostics;
using CodeFarm.Sandbox;

namespace CodeFarm.SandboxBenchmarks.Speed;

/// <summary>
/// What a well-behaved function notices of others: its calls, one at a time, alone, beside one that loops for ever, and beside one
/// that asks for memory until it is ended. Nobody is put into quarantine, so that they go on all the time.
/// </summary>
internal static class Neighbours
{
    private const int Rounds = 8;
    private const int HostileCallers = 8;

    private static readonly TimeSpan Phase = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Deadline = TimeSpan.FromMilliseconds(500);
    private static readonly QuarantineRule Never = new() { Kills = int.MaxValue, KillsAtAnyShare = int.MaxValue };

    public static async Task<IEnumerable<Figure>> MeasureAsync()
    {
        await using var farm = new SandboxUnderTest(isIsolated: true, new() { Spares = 2, Quarantine = Never });
        var good = SandboxUnderTest.Adds();
        (string Key, string Label, SandboxJob? Neighbour)[] phases =
        [
            ("alone", "alone", null),
            ("besideLoop", "beside an endless loop", SandboxUnderTest.Job("{ while (a > 0) { } return b; }", Deadline)),
            ("besideHog", "beside one that takes all memory", SandboxUnderTest.Job(
                "{ var all = new System.Collections.Generic.List<byte[]>(); while (a > 0) { var one = new byte[1 << 20]; System.Array.Fill(one, (byte)1); all.Add(one); } return all.Count; }", Deadline)),
        ];
        var micros = phases.ToDictionary(static phase => phase.Key, static _ => new List<double>());
        for (var round = -1; round < Rounds; round++)
        {
            foreach (var (key, _, neighbour) in phases)
            {
                using var stop = new CancellationTokenSource();
                var hostile = neighbour is null ? Task.CompletedTask : BotherAsync(farm.Sandbox, neighbour, stop.Token);
                var samples = await CallAsync(farm, good);
                await stop.CancelAsync();
                await hostile;
                if (round >= 0)
                    micros[key].AddRange(samples);
            }
        }

        var (alone50, alone99) = (Samples.Median(micros["alone"]), Samples.Quantile(micros["alone"], 0.99));
        return phases.SelectMany(phase => new Figure[]
        {
            new($"{phase.Key}Micros", $"call of a good function {phase.Label}, p50", Samples.Median(micros[phase.Key]), "µs"),
            new($"{phase.Key}Micros99", $"the same, p99", Samples.Quantile(micros[phase.Key], 0.99), "µs"),
            new($"{phase.Key}Ratio", "p50 over p50 alone", Samples.Median(micros[phase.Key]) / alone50, "x"),
            new($"{phase.Key}Ratio99", "p99 over p99 alone", Samples.Quantile(micros[phase.Key], 0.99) / alone99, "x"),
        });
    }

    private static async Task<List<double>> CallAsync(SandboxUnderTest farm, SandboxJob good)
    {
        var samples = new List<double>();
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < Phase;)
        {
            samples.Add(await farm.CallMillisAsync(good) * 1000);
            // Callers come now and then; one that never pauses would be a neighbour itself.
            await Task.Delay(1);
        }

        return samples;
    }

    private static Task BotherAsync(ProcessSandbox sandbox, SandboxJob neighbour, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, HostileCallers).Select(_ => Task.Run(
            async () =>
            {
                while (!cancellationToken.IsCancellationRequested)
                    await sandbox.CallAsync(neighbour, CancellationToken.None);
            },
            CancellationToken.None)));
}
