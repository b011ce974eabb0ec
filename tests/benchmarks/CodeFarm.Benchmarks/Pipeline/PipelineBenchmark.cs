using System.Diagnostics;
using CodeFarm.Client;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Hosting;

namespace CodeFarm.Benchmarks.Pipeline;

/// <summary>
/// The farm as its users have it: from a requirement to a function that is live, for every example of the repository; builds
/// a minute; calls; the commands as processes. Every build is a task of its own: the same requirement under another key.
/// </summary>
internal static class PipelineBenchmark
{
    private const int Repetitions = 5;
    private const int Builders = 4;
    private const int Calls = 2000;

    private static int _keys;

    public static async Task<IReadOnlyList<Figure>> RunAsync(TimeSpan duration)
    {
        var examples = await ExamplesAsync();
        var figures = new List<Figure>();
        var directory = Directory.CreateTempSubdirectory("codefarm-bench-");
        try
        {
            await using (var farm = await FarmConnection.OpenAsync(new() { DataDirectory = directory.FullName }, CancellationToken.None))
                figures.AddRange(await MeasureAsync(new GrainFarm(farm.Client, farm.Runtime), examples, duration));
        }
        finally
        {
            directory.Delete(recursive: true);
        }

        figures.AddRange(await CommandBenchmark.RunAsync(examples["initials"].File));
        return figures;
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(
        IFarm farm, SortedDictionary<string, (string File, Requirement Requirement)> examples, TimeSpan duration)
    {
        var figures = new List<Figure>
        {
            new("firstBuildSeconds", "first build after start: initials", await BuildAsync(farm, examples["initials"].Requirement), "s"),
        };
        // Once each, so that what follows is warm: the compiler, the search, the worker processes.
        foreach (var (_, requirement) in examples.Values)
            await BuildAsync(farm, requirement);
        var medians = new Dictionary<string, double>();
        foreach (var (name, (_, requirement)) in examples)
        {
            var seconds = new List<double>();
            for (var i = 0; i < Repetitions; i++)
                seconds.Add(await BuildAsync(farm, requirement));
            medians[name] = Quantile(seconds, 0.5);
            figures.Add(new($"live.{name}", $"requirement to live, warm: {name}", medians[name], "s"));
        }

        figures.Add(new("liveSecondsMedian", "requirement to live, warm: median of the examples", Quantile(medians.Values, 0.5), "s"));
        figures.Add(new("liveSecondsMax", "requirement to live, warm: slowest example", medians.Values.Max(), "s"));
        var simple = medians.OrderBy(static entry => entry.Value).Take(Math.Max(1, medians.Count / 2))
            .Select(entry => examples[entry.Key].Requirement).ToArray();
        figures.Add(new(
            "simpleBuildsPerMinute", $"builds a minute, {Builders} at once: the faster half of the examples",
            await BuildsPerMinuteAsync(farm, simple, duration), "1/min"));
        figures.Add(new(
            "buildsPerMinute", $"builds a minute, {Builders} at once: all examples",
            await BuildsPerMinuteAsync(farm, [.. examples.Values.Select(static example => example.Requirement)], duration), "1/min"));
        figures.AddRange(await CallsAsync(farm));
        return figures;
    }

    /// <returns>Seconds from the submission until the task is live.</returns>
    private static async Task<double> BuildAsync(IFarm farm, Requirement requirement)
    {
        var started = Stopwatch.GetTimestamp();
        var task = await farm.SubmitAsync(requirement, $"bench-{Interlocked.Increment(ref _keys)}");
        await foreach (var _ in farm.WatchAsync(task.TaskId))
        {
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var ended = await farm.GetTaskAsync(task.TaskId);
        return ended.State == TaskState.Live
            ? seconds
            : throw new InvalidOperationException($"{requirement.Name} is {ended.State.ToName()}: {ended.Failure} {ended.Questions.FirstOrDefault()?.Text}");
    }

    private static async Task<double> BuildsPerMinuteAsync(IFarm farm, Requirement[] requirements, TimeSpan duration)
    {
        var built = 0;
        var next = 0;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Builders).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                await BuildAsync(farm, requirements[Interlocked.Increment(ref next) % requirements.Length]);
                Interlocked.Increment(ref built);
            }
        }));
        return built / Stopwatch.GetElapsedTime(started).TotalMinutes;
    }

    private static async Task<IReadOnlyList<Figure>> CallsAsync(IFarm farm)
    {
        var micros = new List<double>();
        for (var i = 0; i < Calls; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await farm.CallAsync("initials", ["\"Ada Lovelace\""]);
            if (i >= Calls / 10)
                micros.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        return
        [
            new("callMicrosP50", "a call, one caller, p50", Quantile(micros, 0.5), "us"),
            new("callMicrosP99", "a call, one caller, p99", Quantile(micros, 0.99), "us"),
        ];
    }

    internal static double Quantile(IEnumerable<double> values, double quantile)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Round((sorted.Length - 1) * quantile)];
    }

    private static async Task<SortedDictionary<string, (string File, Requirement Requirement)>> ExamplesAsync()
    {
        var examples = new SortedDictionary<string, (string, Requirement)>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(CommandBenchmark.Root, "config", "examples")))
        {
            var requirement = await RequirementText.ReadFileAsync(file);
            examples[requirement.Name] = (file, requirement);
        }

        return examples;
    }
}
