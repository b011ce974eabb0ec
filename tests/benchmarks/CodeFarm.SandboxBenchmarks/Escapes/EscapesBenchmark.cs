using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using CodeFarm.Sandbox.Isolation;
using CodeFarm.SandboxBenchmarks.Escapes.Variants;

namespace CodeFarm.SandboxBenchmarks.Escapes;

/// <summary>Counts how many hostile snippets break out and how many honest ones are refused, in each mode and for each user.</summary>
internal static class EscapesBenchmark
{
    private const string Nobody = "65534";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<int> RunAsync(string[] args)
    {
        if (EscapesOptions.Parse(args) is not { } options)
        {
            Console.Error.WriteLine(EscapesOptions.Usage);
            return 2;
        }

        if (options.Variants > 0)
            return VariantsBenchmark.Report(options);
        if (options.IsPlainUser)
        {
            Console.WriteLine(JsonSerializer.Serialize(await RunAsync(options), Json));
            return 0;
        }

        return Report(await MeasureAsync(options, args), options.Json);
    }

    /// <summary>Every snippet in every mode, as this user, and as nobody where this user is root.</summary>
    /// <param name="options">What to run.</param>
    /// <param name="args">The same as arguments.</param>
    public static async Task<EscapeRun[]> MeasureAsync(EscapesOptions options, string[] args)
    {
        var runs = await RunAsync(options);
        return Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? [.. runs, .. await RunAsPlainUserAsync(args)] : runs;
    }

    private static async Task<EscapeRun[]> RunAsync(EscapesOptions options)
    {
        var places = CanaryPlaces.Of(options.Folder);
        using var canaries = new SuiteCanaries(places);
        var user = Environment.IsPrivilegedProcess ? "root" : "plain";
        var layers = options.Tier == "landlock" ? IsolationLayers.All & ~IsolationLayers.Namespaces : IsolationLayers.All;
        await using var runner = new SnippetRunner(user, layers, canaries, options);
        await Console.Error.WriteLineAsync($"{user}: {await runner.TestIsolationAsync()}");
        var runs = new ConcurrentBag<EscapeRun>();
        var snippets = Snippet.ReadHostile(options.Folder, places).Concat(Snippet.ReadBenign(options.Folder, places))
            .Where(snippet => snippet.Id.StartsWith(options.Only ?? "", StringComparison.Ordinal));
        await Parallel.ForEachAsync(snippets, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs }, async (snippet, _) =>
        {
            foreach (var run in await runner.RunAsync(snippet))
                runs.Add(run);
        });
        return [.. runs.OrderBy(static run => run.Id, StringComparer.Ordinal).ThenBy(static run => run.Mode, StringComparer.Ordinal)];
    }

    private static async Task<EscapeRun[]> RunAsPlainUserAsync(string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("setpriv")
        {
            ArgumentList =
            {
                $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", Environment.ProcessPath!, "exec",
                typeof(EscapesBenchmark).Assembly.Location, "escapes", "--plain-user",
            },
            RedirectStandardOutput = true,
            Environment = { ["HOME"] = "/nonexistent" },
        }.With(args))!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<EscapeRun[]>(output, Json)! : throw new InvalidOperationException("The run as a plain user failed.");
    }

    private static ProcessStartInfo With(this ProcessStartInfo start, string[] args)
    {
        foreach (var argument in args)
            start.ArgumentList.Add(argument);
        return start;
    }

    private static int Report(EscapeRun[] runs, string? path)
    {
        var groups = runs.GroupBy(static run => (run.User, run.Mode)).Select(static group => new
        {
            group.Key.User,
            group.Key.Mode,
            Hostile = group.Count(static run => !IsBenign(run)),
            Escapes = group.Count(static run => run.IsEscape),
            Refused = group.Count(static run => !IsBenign(run) && run.Verdict == "refused"),
            Benign = group.Count(IsBenign),
            BenignRefused = group.Count(static run => IsBenign(run) && run.Verdict == "refused"),
            BenignWrong = group.Count(static run => IsBenign(run) && run.Verdict != "refused" && run.Outcome is not ("completed" or "error")),
        }).ToArray();
        Console.WriteLine($"{"user",-6} {"mode",-10} {"hostile",8} {"escapes",8} {"refused",8} {"benign",8} {"refused",8} {"wrong",8}");
        foreach (var g in groups)
            Console.WriteLine($"{g.User,-6} {g.Mode,-10} {g.Hostile,8} {g.Escapes,8} {g.Refused,8} {g.Benign,8} {g.BenignRefused,8} {g.BenignWrong,8}");
        foreach (var run in runs.Where(static run => run.IsEscape || IsBenign(run) && (run.Verdict == "refused" || run.Outcome is not ("completed" or "error"))))
            Console.WriteLine(run);
        if (path is not null)
            File.WriteAllText(path, JsonSerializer.Serialize(new { runs, summary = groups }, Indented) + "\n");
        return runs.Any(static run => run.IsEscape) ? 1 : 0;
    }

    private static bool IsBenign(EscapeRun run) => run.Id.StartsWith("benign/", StringComparison.Ordinal);
}
