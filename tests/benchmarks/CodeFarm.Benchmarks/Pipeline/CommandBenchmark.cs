using System.Diagnostics;

namespace CodeFarm.Benchmarks.Pipeline;

/// <summary>The command as a process, against a farm that runs and without one.</summary>
internal static class CommandBenchmark
{
    private const int Repetitions = 15;

    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot();

    public static async Task<IReadOnlyList<Figure>> RunAsync(string requirementFile)
    {
        var home = Directory.CreateTempSubdirectory("codefarm-bench-").FullName;
        try
        {
            await FarmAsync(home, "--version");
            var cold = Stopwatch.GetTimestamp();
            await FarmAsync(home, "build", requirementFile, "--json");
            var build = Stopwatch.GetElapsedTime(cold).TotalMilliseconds;
            var embedded = await MedianMillisAsync(() => FarmAsync(home, "call", "initials", "\"Ada Lovelace\""));
            using var farm = await UpAsync(home);
            var attached = await MedianMillisAsync(() => FarmAsync(home, "call", "initials", "\"Ada Lovelace\""));
            var version = await MedianMillisAsync(() => FarmAsync(home, "--version"));
            farm.Kill();
            await farm.WaitForExitAsync();
            return
            [
                new("commandBuildMillis", "scripts/farm build initials, first in an empty farm, as a process", build, "ms"),
                new("commandCallEmbeddedMillis", "scripts/farm call, no farm runs, as a process", embedded, "ms"),
                new("commandCallMillis", "scripts/farm call against a running farm, as a process", attached, "ms"),
                new("commandStartMillis", "scripts/farm --version, as a process", version, "ms"),
            ];
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static async Task<double> MedianMillisAsync(Func<Task> run)
    {
        var millis = new List<double>();
        for (var i = 0; i < Repetitions; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await run();
            millis.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return PipelineBenchmark.Quantile(millis, 0.5);
    }

    private static async Task FarmAsync(string home, params string[] arguments)
    {
        using var process = Start(home, arguments);
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"farm {string.Join(' ', arguments)} ended with {process.ExitCode}: {await error}");
    }

    private static async Task<Process> UpAsync(string home)
    {
        var process = Start(home, "up", "--url", "http://127.0.0.1:0");
        _ = process.StandardError.ReadToEndAsync();
        // It says where it serves as soon as it does.
        if (await process.StandardOutput.ReadLineAsync() is null)
            throw new InvalidOperationException("farm up ended before it served.");
        _ = process.StandardOutput.ReadToEndAsync();
        return process;
    }

    private static Process Start(string home, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, "scripts", "farm"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FARM_HOME"] = home;
        return Process.Start(start)!;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CodeFarm.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The benchmark does not run from the repository.");
    }
}
