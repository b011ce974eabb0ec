using System.Diagnostics;
using System.Globalization;
using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>
/// cvc5 (Barbosa et al., TACAS 2022) on the same tasks and cores: the best solver of its kind that a Linux distribution
/// brings. It is given the constants that the suite's grammars have; our search has to find its own.
/// </summary>
internal sealed class CvcPeer(BenchmarkOptions options)
{
    public static bool IsInstalled => Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "cvc5")));

    /// <summary>The outcome of a task, or null where the track cannot express it.</summary>
    public async Task<TaskOutcome?> RunAsync(SuiteTask task)
    {
        if (task.Problem is null || !SygusFile.CanExpress(task.Problem)) return null;
        var (answer, seconds) = await AskAsync(SygusFile.Synthesis(task.Problem, task.Constants), "sygus2");
        var start = answer.IndexOf("(define-fun", StringComparison.Ordinal);
        if (start < 0)
            return new(task.Id, seconds >= options.Timeout * 0.95 ? "timeout" : "refused", seconds, null, null, 0, 0, task.Unseen.Count, 0, 0, answer.Trim());

        var definition = answer[start..answer.LastIndexOf(')')].Trim();
        var isSolved = await HoldsAsync(definition, task.Problem.Examples);
        var passed = 0;
        foreach (var example in task.Unseen)
            passed += await HoldsAsync(definition, [example]) ? 1 : 0;
        return new(task.Id, isSolved ? "solved" : "error", seconds, definition, "f", 0, 1, task.Unseen.Count, passed, 0, null);
    }

    private async Task<bool> HoldsAsync(string definition, IReadOnlyList<SynthesisExample> examples) =>
        (await AskAsync(SygusFile.Check(definition, examples), "smt2")).Answer.Contains("unsat", StringComparison.Ordinal);

    /// <summary>The answer of a process, and its processor time in seconds.</summary>
    private async Task<(string Answer, double Seconds)> AskAsync(string question, string language)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, question);
            var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add($"TIMEFORMAT='%U %S'; time prlimit --cpu={Math.Ceiling(options.Timeout)} taskset -c 0 cvc5 --lang={language} \"$0\" 2>/dev/null");
            start.ArgumentList.Add(file);
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var answer = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            var times = (await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ');
            return (answer, times.Sum(time => double.Parse(time, CultureInfo.InvariantCulture)));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
