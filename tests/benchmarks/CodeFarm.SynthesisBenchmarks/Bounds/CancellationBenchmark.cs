using System.Diagnostics;
using System.Globalization;
using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>
/// Cancels searches at random moments and says how long they take to return: on the clock of the wall, which a busy machine
/// makes longer, and in processor time.
/// </summary>
internal static class CancellationBenchmark
{
    private const int Seed = 1;

    /// <summary>Milliseconds after which a search is cancelled.</summary>
    private const int Earliest = 5;
    private const int Latest = 400;

    /// <summary>Many tasks are solved before they are cancelled; so many searches are tried for each that is asked for.</summary>
    private const int TriesForEach = 20;

    public static int Run(BenchmarkOptions options)
    {
        var tasks = options.Suites.SelectMany(new SuiteReader(options).Read).Where(task => task.Problem is not null).ToArray();
        new SuiteRunner(options).WarmUp();
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard, new SynthesisOptions { Budget = TimeSpan.FromSeconds(options.Timeout) });
        var random = new Random(Seed);
        var delays = new List<Delay>();
        for (var tries = 0; delays.Count < options.Cancelled && tries < TriesForEach * options.Cancelled; tries++)
        {
            var task = tasks[random.Next(tasks.Length)];
            if (DelayOf(synthesizer, task.Problem!, random.Next(Earliest, Latest)) is not { } delay) continue;
            delays.Add(delay);
            if (options.IsVerbose)
                Console.Error.WriteLine($"{task.Id,-60} {delay.Wall.TotalMilliseconds,8:0.0} ms  {delay.Processor.TotalMilliseconds,8:0.0} ms of processor time");
        }

        if (delays.Count == 0)
        {
            Console.Error.WriteLine("bench synthesis: every search ended before it was cancelled; harder tasks are needed");
            return 1;
        }

        Console.WriteLine($"{delays.Count} searches cancelled {Earliest} to {Latest} ms after they began");
        Print("milliseconds until they returned", delays.Select(delay => delay.Wall));
        Print("processor milliseconds until then", delays.Select(delay => delay.Processor));
        return 0;
    }

    /// <summary>How long a search took to return; null where it ended by itself.</summary>
    private static Delay? DelayOf(ProgramSynthesizer synthesizer, SynthesisProblem problem, int after)
    {
        using var source = new CancellationTokenSource();
        using var ended = new ManualResetEventSlim();
        long time = 0;
        var processor = TimeSpan.Zero;
        var canceller = new Thread(() =>
        {
            if (ended.Wait(after)) return;
            processor = Environment.CpuUsage.TotalTime;
            time = Stopwatch.GetTimestamp();
            source.Cancel();
        });
        canceller.Start();
        try
        {
            synthesizer.Synthesize(problem, source.Token);
            return null;
        }
        catch (OperationCanceledException)
        {
            var wall = Stopwatch.GetElapsedTime(time);
            return new Delay(wall, Environment.CpuUsage.TotalTime - processor);
        }
        finally
        {
            ended.Set();
            canceller.Join();
        }
    }

    private static void Print(string what, IEnumerable<TimeSpan> delays)
    {
        var ordered = delays.Select(delay => delay.TotalMilliseconds).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-34} p50 {At(0.5):0.00}  p90 {At(0.9):0.00}  p99 {At(0.99):0.00}  max {ordered[^1]:0.00}"));

        double At(double share) => ordered[(int)(share * (ordered.Length - 1))];
    }

    private sealed record Delay(TimeSpan Wall, TimeSpan Processor);
}
