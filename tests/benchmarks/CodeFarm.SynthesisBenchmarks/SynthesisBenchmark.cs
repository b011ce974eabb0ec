using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>Runs suites in processes of their own, each on one core, and reports.</summary>
internal static class SynthesisBenchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        BenchmarkOptions options;
        try
        {
            options = BenchmarkOptions.Parse(args);
        }
        catch (ArgumentException exception)
        {
            await Console.Error.WriteLineAsync($"bench synthesis: {exception.Message}\n{BenchmarkOptions.Usage}");
            return 2;
        }

        if (options.Shard >= 0) return RunShard(options);
        if (options.Cancelled > 0) return CancellationBenchmark.Run(options);
        if (options.Memory > 0) return MemoryBenchmark.Run(options);
        return options.IsAblation ? await Ablation.RunAsync(options, args) : await RunAllAsync(options, args);
    }

    private static async Task<int> RunAllAsync(BenchmarkOptions options, string[] args)
    {
        if (await OutcomesAsync(options, args) is not { } suites) return 1;
        Console.WriteLine($"{options.Timeout} processor seconds a task, {options.Jobs} task(s) at once, each on one core; {options.Withhold} example(s) of each withheld{(options.Blank ? "; descriptions blanked" : "")}{(options.Off != SearchIdeas.None ? $"; off: {options.Off}" : "")}");
        SuiteReport.PrintHeader();
        foreach (var suite in suites)
            SuiteReport.Print(suite.Key, suite.Value);
        if (options.HasPeer)
            await RunPeerAsync(options, new SuiteReader(options));
        if (options.Json is not null)
            SuiteReport.Write(options.Json, suites);
        return 0;
    }

    /// <summary>What became of the tasks of each suite; null where a process failed.</summary>
    /// <param name="options">The options.</param>
    /// <param name="args">The same as words, for the processes.</param>
    public static async Task<Dictionary<string, IReadOnlyList<TaskOutcome>>?> OutcomesAsync(BenchmarkOptions options, string[] args)
    {
        var outcomes = new ConcurrentDictionary<string, TaskOutcome>();
        var statuses = await Task.WhenAll(Enumerable.Range(0, options.Jobs).Select(job => RunProcessAsync(job, args, outcome =>
        {
            outcomes[outcome.Id] = outcome;
            if (options.IsVerbose)
                Console.Error.WriteLine($"{outcome.Id,-60} {outcome.Status,-8} {(outcome.Unseen > 0 ? outcome.IsRight ? "right" : "wrong" : ""),-6} {outcome.CpuSeconds,8:0.000} s  {outcome.Reason}");
        })));
        if (statuses.Any(status => status != 0)) return null;
        var reader = new SuiteReader(options);
        return options.Suites.ToDictionary(suite => suite, suite => (IReadOnlyList<TaskOutcome>)[.. reader.Read(suite).Select(task => outcomes[task.Id])]);
    }

    private static async Task RunPeerAsync(BenchmarkOptions options, SuiteReader reader)
    {
        var peer = new CvcPeer(options);
        foreach (var suite in options.Suites)
        {
            var outcomes = new List<TaskOutcome>();
            foreach (var task in reader.Read(suite))
            {
                if (await peer.RunAsync(task) is { } outcome)
                    outcomes.Add(outcome);
            }

            if (outcomes.Count > 0)
                SuiteReport.Print($"{Path.GetFileNameWithoutExtension(suite)} (cvc5)", outcomes);
        }
    }

    /// <summary>Does a part of the tasks and writes each outcome as a line.</summary>
    private static int RunShard(BenchmarkOptions options)
    {
        var runner = new SuiteRunner(options);
        var tasks = options.Suites.SelectMany(new SuiteReader(options).Read).Where((_, index) => index % options.Jobs == options.Shard);
        runner.WarmUp();
        foreach (var task in tasks)
            Console.WriteLine(JsonSerializer.Serialize(runner.Run(task)));
        return 0;
    }

    private static async Task<int> RunProcessAsync(int job, string[] args, Action<TaskOutcome> report)
    {
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true };
        string[] command = ["-c", $"{(Environment.ProcessId + job) % Environment.ProcessorCount}", Environment.ProcessPath!, typeof(SynthesisBenchmark).Assembly.Location, "synthesis", .. args, "--shard", $"{job}"];
        foreach (var argument in command)
            start.ArgumentList.Add(argument);
        // A search must not fill the machine: the limit holds for the whole process, its compiler included.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x80000000";
        using var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            report(JsonSerializer.Deserialize<TaskOutcome>(line)!);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
