using System.Globalization;
using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>What each idea of the search is worth: the suites with all ideas, and with each switched off in turn.</summary>
internal static class Ablation
{
    public static async Task<int> RunAsync(BenchmarkOptions options, string[] args)
    {
        string[] common = [.. args.Where(arg => arg != "--ablate"), .. options.Withhold > 0 ? Array.Empty<string>() : ["--withhold", "1"]];
        Console.WriteLine($"{options.Timeout} processor seconds a task; {Math.Max(1, options.Withhold)} example(s) of each withheld{(options.Blank ? "; descriptions blanked" : "")}");
        Console.WriteLine($"{"off",-18} {"suite",-26} {"tasks",6} {"solved",7} {"right",6} {"median s",9} {"Mterms/s",9}");
        foreach (var idea in BenchmarkOptions.IdeaNames.Prepend($"{SearchIdeas.None}"))
        {
            string[] own = idea == $"{SearchIdeas.None}" ? common : [.. common, "--off", idea];
            if (await SynthesisBenchmark.OutcomesAsync(BenchmarkOptions.Parse(own), own) is not { } suites) return 1;
            foreach (var (suite, outcomes) in suites)
                Print(idea, Path.GetFileNameWithoutExtension(suite), SuiteSummary.Of(outcomes));
            if (suites.Count > 1)
                Print(idea, "all", SuiteSummary.Of([.. suites.Values.SelectMany(outcomes => outcomes)]));
        }

        return 0;
    }

    private static void Print(string idea, string suite, SuiteSummary summary) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{idea,-18} {suite,-26} {summary.Tasks,6} {summary.Solved,7} {summary.Right,6} {summary.MedianSeconds,9:0.0000} {summary.MillionTermsASecond,9:0.000}"));
}
