using System.Diagnostics;
using System.Globalization;
using CodeFarm.Broth.Signatures;
using CodeFarm.Compilation;
using CodeFarm.Validation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.SandboxBenchmarks.Speed;

/// <summary>What it costs to compile in a worker, beside the same in this process, taken in turns.</summary>
internal static class CompileBenchmark
{
    private const int WarmUps = 60;
    private const int Rounds = 200;
    private const int MutantRounds = 25;
    private const int Mutants = 20;
    private const int Starts = 7;
    private const int HostileRounds = 8;

    private static readonly FunctionSignature Signature = FunctionSignature.Parse("string Label(string text, int n)");

    // Of the kind and length that searches and models propose; each number makes it another source.
    private static readonly string[] Bodies =
    [
        "=> string.Join(\", \", text.Split(' ').Where(w => w.Length > n).Select(w => char.ToUpperInvariant(w[0]) + w[1..])) + {0};",
        "=> n % 15 == 0 ? \"fizz\" + text : n % 3 == 0 ? text.Trim() : $\"{{text}}: {{n + {0}}}\";",
        """
        {{
            var counts = new Dictionary<char, int>();
            foreach (var c in text)
            {{
                if (char.IsLetter(c))
                    counts[c] = counts.TryGetValue(c, out var count) ? count + 1 : {0};
            }}

            var best = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(n).Select(pair => pair.Key);
            return new string(best.ToArray());
        }}
        """,
        """
        {{
            var result = new StringBuilder();
            for (var i = 0; i < text.Length; i++)
                result.Append(i % 2 == 0 ? char.ToUpperInvariant(text[i]) : char.ToLowerInvariant(text[i])).Append(i < n ? "{0}" : "");
            return result.ToString();
        }}
        """,
    ];

    public static async Task<IEnumerable<Figure>> MeasureAsync()
    {
        var (start, processor) = await StartAsync();
        await using var workers = Create(new() { MaxWorkers = 1 });
        ICandidateCompiler here = new InProcessCompiler();
        var (through, direct) = (new List<double>(), new List<double>());
        var (throughProcessor, directProcessor) = (0.0, 0.0);
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var began = round < 0 ? (Worker: 0.0, Here: 0.0) : (Worker: WorkerProcessor(workers), Here: Environment.CpuUsage.TotalTime.TotalMilliseconds);
            var first = await CompileMillisAsync(workers, round);
            var between = Environment.CpuUsage.TotalTime.TotalMilliseconds;
            var second = await CompileMillisAsync(here, round);
            if (round < 0)
                continue;
            // What this process does for the worker counts as the worker's.
            throughProcessor += WorkerProcessor(workers) - began.Worker + between - began.Here;
            directProcessor += Environment.CpuUsage.TotalTime.TotalMilliseconds - between;
            through.Add(first);
            direct.Add(second);
        }

        var (mutants, directMutants) = (new List<double>(), new List<double>());
        for (var round = -5; round < MutantRounds; round++)
        {
            var (first, second) = (await MutateMillisAsync(workers, round), await MutateMillisAsync(here, round));
            if (round < 0)
                continue;
            mutants.Add(first);
            directMutants.Add(second);
        }

        var megabytes = ProcessFamily.ProportionalMegabytes(workers.Statistics.ProcessIds[0]);
        return
        [
            new("compileMillisP50", "compile and policy, warm worker, p50", Samples.Median(through), "ms", 8),
            new("compileMillisP90", "compile and policy, warm worker, p90", Samples.Quantile(through, 0.9), "ms"),
            new("compileInProcessMillisP50", "the same in this process, p50", Samples.Median(direct), "ms"),
            new("compileProcessorMillis", "processor time of a compilation in a worker, mean", throughProcessor / Rounds, "ms"),
            new("compileInProcessProcessorMillis", "the same in this process, mean", directProcessor / Rounds, "ms"),
            new("mutantsMillisP50", $"{Mutants} mutants in one request, p50", Samples.Median(mutants), "ms"),
            new("mutantsInProcessMillisP50", "the same in this process, p50", Samples.Median(directMutants), "ms"),
            new("compileStartMillis", "start of a compile worker until it is warm, p50", start, "ms"),
            new("compileStartProcessorMillis", "processor time of it, p50", processor, "ms"),
            new("compileMegabytes", "memory of a compile worker, PSS", megabytes, "MB", 120),
            new("compileHostileMillis95", "endless compilation: deadline to pool full, p95", await HostileAsync(), "ms"),
        ];
    }

    private static double WorkerProcessor(ProcessCompiler workers) => ProcessFamily.ProcessorMillis(workers.Statistics.ProcessIds[0]);

    private static ProcessCompiler Create(ProcessCompilerOptions options) => new(options, NullLogger<ProcessCompiler>.Instance);

    private static string Source(int number) =>
        $"using System; using System.Collections.Generic; using System.Linq; using System.Text;\npublic static class {Signature.TypeName}\n{{\n"
        + $"public static string {Signature.MethodName}(string text, int n)\n"
        + string.Format(CultureInfo.InvariantCulture, Bodies[Math.Abs(number) % Bodies.Length], Math.Abs(number)) + "\n}\n";

    private static async Task<double> CompileMillisAsync(ICandidateCompiler compiler, int number)
    {
        var started = Stopwatch.GetTimestamp();
        var report = await compiler.CompileAsync(Source(number), Signature);
        return report.Succeeded
            ? Stopwatch.GetElapsedTime(started).TotalMilliseconds
            : throw new InvalidOperationException(report.Diagnostics[0].ToString());
    }

    private static async Task<double> MutateMillisAsync(ICandidateCompiler compiler, int number)
    {
        var started = Stopwatch.GetTimestamp();
        var mutants = await compiler.MutateAsync(Source(number), Signature, Mutants);
        return mutants.Variants.Compiled.Length > 0
            ? Stopwatch.GetElapsedTime(started).TotalMilliseconds
            : throw new InvalidOperationException("No mutant compiles.");
    }

    private static async Task<(double Millis, double ProcessorMillis)> StartAsync()
    {
        var (millis, processor) = (new List<double>(), new List<double>());
        for (var round = 0; round < Starts; round++)
        {
            await using var workers = Create(new());
            var started = Stopwatch.GetTimestamp();
            await workers.WarmUpAsync();
            millis.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            processor.Add(ProcessFamily.ProcessorMillis(workers.Statistics.ProcessIds[0]));
        }

        return (Samples.Median(millis), Samples.Median(processor));
    }

    private static async Task<double> HostileAsync()
    {
        // Each level of a lambda is bound once for each overload of the level above.
        var overloads = string.Concat(new[] { "int", "long", "double", "string", "bool", "char", "object", "decimal" }
            .Select(type => $"static {type} M(Func<{type}, {type}> f) => f(default!);\n"));
        var source = $"using System;\npublic static class {Signature.TypeName}\n{{\n{overloads}public static string {Signature.MethodName}(string text, int n)\n"
            + "{ M(a => M(b => M(c => M(d => M(e => M(f => f)))))); return text; }\n}\n";
        var deadline = TimeSpan.FromMilliseconds(300);
        await using var workers = Create(new() { MaxWorkers = 1, Deadline = deadline });
        await workers.WarmUpAsync();
        var millis = new List<double>();
        for (var round = 0; round < HostileRounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await workers.CompileAsync(source, Signature);
            while (workers.Statistics is not { Idle: 1 })
                await Task.Delay(1);
            millis.Add((Stopwatch.GetElapsedTime(started) - deadline).TotalMilliseconds);
        }

        return Samples.Quantile(millis, 0.95);
    }
}
