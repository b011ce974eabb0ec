using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Isolation;

namespace CodeFarm.SandboxBenchmarks.Speed;

/// <summary>What isolation costs: each figure of an isolated worker beside that of a bare one, taken in turns.</summary>
internal static class SandboxBenchmark
{
    private const int ColdRounds = 25;
    private const int SpareRounds = 200;
    private const int WarmRounds = 20;
    private const int WarmCalls = 1000;
    private const int IdleWorkers = 40;
    private const int HostileRounds = 20;
    private const int ManyCallers = 64;
    private const int CallsEach = 500;
    private const int ThroughputRounds = 30;

    private const string Usage =
        """
        usage: bench sandbox [--only cold|spare|warm|idle|hostile|neighbours|throughput|compile] [--json FILE], on Linux
        keys of compile: compileMillisP50, compileMillisP90 (source to image and findings, warm worker), compileInProcessMillisP50
        (the same without a worker), compileProcessorMillis, compileInProcessProcessorMillis (their processor time, mean; the machine's
        other work hardly disturbs it), mutantsMillisP50, mutantsInProcessMillisP50 (20 mutants, one request), compileStartMillis
        (a worker until it is warm), compileStartProcessorMillis, compileMegabytes (PSS of a worker after all of that),
        compileHostileMillis95 (source that never ends: deadline to pool full)
        """;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly (string Name, Func<Task<IEnumerable<Figure>>> Measure)[] Groups =
        [("cold", ColdAsync), ("spare", SpareAsync), ("warm", WarmAsync), ("idle", IdleAsync), ("hostile", HostileAsync), ("neighbours", Neighbours.MeasureAsync),
         ("throughput", ThroughputAsync), ("compile", CompileBenchmark.MeasureAsync)];

    public static async Task<int> RunAsync(string[] args)
    {
        var (path, only) = args switch
        {
            ["--json", var file] => (file, (string?)null),
            ["--only", var name] => (null, name),
            ["--only", var name, "--json", var file] => (file, name),
            _ => (null, null),
        };
        if ((args.Length > 0 && path is null && only is null) || !OperatingSystem.IsLinux())
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        await using (var first = new SandboxUnderTest(isIsolated: true, new()))
        {
            var started = Stopwatch.GetTimestamp();
            var report = await first.Sandbox.TestIsolationAsync(CancellationToken.None);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{report}; tested in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms"));
            if (report.Tier == IsolationTier.None)
                return 1;
        }

        var figures = new List<Figure>();
        foreach (var (_, measure) in Groups.Where(group => only is null || group.Name == only))
            figures.AddRange(await measure());
        foreach (var figure in figures)
        {
            var goal = figure.Goal is { } most ? string.Create(CultureInfo.InvariantCulture, $"<= {most}") : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure.Label,-58} {figure.Value,9:0.00} {figure.Unit,-5} {goal}"));
        }

        if (path is not null)
            await File.WriteAllTextAsync(path, JsonSerializer.Serialize(figures.ToDictionary(static f => f.Key, static f => f.Value), Indented) + "\n");
        return 0;
    }

    private static async Task<IEnumerable<Figure>> ColdAsync()
    {
        var millis = new Dictionary<bool, List<double>> { [true] = [], [false] = [] };
        var processor = new Dictionary<bool, List<double>> { [true] = [], [false] = [] };
        for (var round = 0; round < 2 * ColdRounds; round++)
        {
            var isIsolated = round % 2 == 0;
            await using var farm = new SandboxUnderTest(isIsolated, new() { Spares = 0 });
            millis[isIsolated].Add(await farm.CallMillisAsync(SandboxUnderTest.Adds()));
            processor[isIsolated].Add(ProcessFamily.ProcessorMillis(farm.WarmProcess));
        }

        var (sealedProcessor, bareProcessor) = (Samples.Median(processor[true]), Samples.Median(processor[false]));
        return
        [
            new("coldMillis", "cold start to first result, isolated, p50", Samples.Median(millis[true]), "ms", 100),
            new("coldBareMillis", "cold start to first result, bare worker, p50", Samples.Median(millis[false]), "ms"),
            new("coldProcessorMillis", "processor time of it, isolated, p50", sealedProcessor, "ms"),
            new("coldBareProcessorMillis", "processor time of it, bare worker, p50", bareProcessor, "ms"),
            new("coldProcessorRatio", "isolated over bare, processor time", sealedProcessor / bareProcessor, "x", 1.5),
        ];
    }

    private static async Task<IEnumerable<Figure>> SpareAsync()
    {
        await using var farm = new SandboxUnderTest(isIsolated: true, new() { Spares = 1 });
        await farm.RunMillisAsync(SandboxUnderTest.Adds());
        var millis = new List<double>();
        for (var round = 0; round < SpareRounds; round++)
        {
            await farm.UntilSparesAsync(1);
            millis.Add(await farm.RunMillisAsync(SandboxUnderTest.Adds(round)));
        }

        return
        [
            new("spareMillis", "first result from a spare, p50", Samples.Median(millis), "ms", 10),
            new("spareMillis99", "the same, p99", Samples.Quantile(millis, 0.99), "ms", 25),
        ];
    }

    private static async Task<IEnumerable<Figure>> WarmAsync()
    {
        await using var isolated = new SandboxUnderTest(isIsolated: true, new());
        await using var bare = new SandboxUnderTest(isIsolated: false, new());
        var job = SandboxUnderTest.Adds();
        var micros = new Dictionary<bool, List<double>> { [true] = [], [false] = [] };
        for (var round = -2; round < WarmRounds; round++)
        {
            foreach (var (isIsolated, farm) in new[] { (true, isolated), (false, bare) })
            {
                for (var call = 0; call < WarmCalls; call++)
                {
                    var millis = await farm.CallMillisAsync(job);
                    if (round >= 0)
                        micros[isIsolated].Add(millis * 1000);
                }
            }
        }

        var (p50, bare50) = (Samples.Median(micros[true]), Samples.Median(micros[false]));
        return
        [
            new("warmMicros", "warm call over a direct call, isolated, p50", p50, "µs", 25),
            new("warmMicros99", "warm call, isolated, p99", Samples.Quantile(micros[true], 0.99), "µs"),
            new("warmBareMicros", "warm call, bare worker, p50", bare50, "µs"),
            new("warmRatio", "warm call, isolated over bare", p50 / bare50, "x", 1.25),
        ];
    }

    private static async Task<IEnumerable<Figure>> ThroughputAsync()
    {
        await using var farm = new SandboxUnderTest(isIsolated: true, new() { MaxWorkersPerFunction = 1, PipelineDepth = ManyCallers });
        var job = SandboxUnderTest.Adds();
        var perSecond = new List<double>();
        for (var round = -2; round < ThroughputRounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, ManyCallers).Select(_ => Task.Run(async () =>
            {
                for (var call = 0; call < CallsEach; call++)
                    await farm.CallMillisAsync(job);
            })));
            if (round >= 0)
                perSecond.Add(ManyCallers * CallsEach / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return
        [
            new("callsPerSecond64", "calls a second, 64 callers, one worker, best round", perSecond.Max(), "/s"),
            new("callsPerSecond64Median", "the same, median round", Samples.Median(perSecond), "/s"),
        ];
    }

    private static async Task<IEnumerable<Figure>> IdleAsync()
    {
        await using var farm = new SandboxUnderTest(isIsolated: true, new() { Spares = 0, MaxWarmFunctions = IdleWorkers });
        for (var number = 0; number < IdleWorkers; number++)
            await farm.CallMillisAsync(SandboxUnderTest.Adds(number));
        var processes = farm.Sandbox.Statistics.WarmFunctions.SelectMany(static function => function.ProcessIds).ToArray();
        var before = processes.Sum(ProcessFamily.ProcessorMillis);
        var started = Stopwatch.GetTimestamp();
        await Task.Delay(TimeSpan.FromSeconds(2));
        var busy = (processes.Sum(ProcessFamily.ProcessorMillis) - before) / Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return
        [
            new("idleMegabytes", $"memory of an idle warm worker, mean PSS of {processes.Length}", processes.Average(ProcessFamily.ProportionalMegabytes), "MB", 10),
            new("idleProcessorPercent", "processor time of all of them while idle", Math.Max(0, 100 * busy), "%"),
        ];
    }

    private static async Task<IEnumerable<Figure>> HostileAsync()
    {
        var deadline = TimeSpan.FromMilliseconds(300);
        await using var farm = new SandboxUnderTest(isIsolated: true, new() { Spares = 1, MaxConcurrentJobs = 1 });
        var hostile = SandboxUnderTest.Job("{ while (a > 0) { } return b; }", deadline);
        await farm.RunMillisAsync(SandboxUnderTest.Adds());
        var millis = new List<double>();
        for (var round = 0; round < HostileRounds; round++)
        {
            await farm.UntilSparesAsync(1);
            var started = Stopwatch.GetTimestamp();
            await farm.Sandbox.RunAsync(hostile, CancellationToken.None);
            await farm.UntilSparesAsync(1);
            millis.Add((Stopwatch.GetElapsedTime(started) - deadline).TotalMilliseconds);
        }

        return [new("hostileMillis95", "endless loop: deadline to pool full, p95", Samples.Quantile(millis, 0.95), "ms", 300)];
    }
}
