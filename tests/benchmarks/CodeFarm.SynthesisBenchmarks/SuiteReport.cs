using System.Globalization;
using System.Text.Json;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>The figures of one suite, on the console and in a file.</summary>
internal static class SuiteReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void PrintHeader() =>
        Console.WriteLine($"{"suite",-26} {"tasks",6} {"solved",7} {"right",6} {"refused",8} {"timeout",8} {"error",6} {"median s",9} {"p90 s",8} {"<=1 s",6} {"Mterms/s",9}");

    public static void Print(string suite, IReadOnlyList<TaskOutcome> outcomes)
    {
        var summary = SuiteSummary.Of(outcomes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(suite),-26} {summary.Tasks,6} {summary.Solved,7} {(summary.Unseen > 0 ? summary.Right.ToString(CultureInfo.InvariantCulture) : "-"),6} {summary.Refused,8} {summary.Timeout,8} {summary.Error,6} {summary.MedianSeconds,9:0.0000} {summary.NinetiethPercentileSeconds,8:0.000} {summary.WithinOneSecond,6} {summary.MillionTermsASecond,9:0.000}"));
    }

    public static void Write(string path, IReadOnlyDictionary<string, IReadOnlyList<TaskOutcome>> suites)
    {
        var report = new
        {
            Summary = suites.ToDictionary(suite => Path.GetFileNameWithoutExtension(suite.Key), suite => SuiteSummary.Of(suite.Value)),
            Tasks = suites.SelectMany(suite => suite.Value).ToArray(),
        };
        File.WriteAllText(path, JsonSerializer.Serialize(report, Json) + "\n");
    }
}
