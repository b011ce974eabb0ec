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
        var summary = Summary.Of(outcomes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(suite),-26} {summary.Tasks,6} {summary.Solved,7} {(summary.Unseen > 0 ? summary.Right.ToString(CultureInfo.InvariantCulture) : "-"),6} {summary.Refused,8} {summary.Timeout,8} {summary.Error,6} {summary.MedianSeconds,9:0.0000} {summary.NinetiethPercentileSeconds,8:0.000} {summary.WithinOneSecond,6} {summary.MillionTermsASecond,9:0.000}"));
    }

    public static void Write(string path, IReadOnlyDictionary<string, IReadOnlyList<TaskOutcome>> suites)
    {
        var report = new
        {
            Summary = suites.ToDictionary(suite => Path.GetFileNameWithoutExtension(suite.Key), suite => Summary.Of(suite.Value)),
            Tasks = suites.SelectMany(suite => suite.Value).ToArray(),
        };
        File.WriteAllText(path, JsonSerializer.Serialize(report, Json) + "\n");
    }

    /// <param name="Tasks">Number of tasks.</param>
    /// <param name="Solved">Those with an answer that passes all shown examples when compiled and run.</param>
    /// <param name="Right">Those whose answer passes the examples that were not shown as well.</param>
    /// <param name="Refused">Those that ended before their time without an answer.</param>
    /// <param name="Timeout">Those that used up their time without an answer.</param>
    /// <param name="Error">Those with a crash or an answer that is wrong when compiled.</param>
    /// <param name="Unseen">Tasks that have examples which were not shown.</param>
    /// <param name="MedianSeconds">Median processor time of the solved.</param>
    /// <param name="NinetiethPercentileSeconds">Their 90th percentile.</param>
    /// <param name="WithinOneSecond">Solved within one second.</param>
    /// <param name="MillionTermsASecond">Terms evaluated in a second of processor time, over all tasks, in millions.</param>
    private sealed record Summary(
        int Tasks, int Solved, int Right, int Refused, int Timeout, int Error, int Unseen, double MedianSeconds, double NinetiethPercentileSeconds, int WithinOneSecond, double MillionTermsASecond)
    {
        public static Summary Of(IReadOnlyList<TaskOutcome> outcomes)
        {
            var solved = outcomes.Where(outcome => outcome.Status == "solved").Select(outcome => outcome.CpuSeconds).Order().ToArray();
            var seconds = outcomes.Sum(outcome => outcome.CpuSeconds);
            return new(
                outcomes.Count, solved.Length, outcomes.Count(outcome => outcome.IsRight), Count("refused"), Count("timeout"), Count("error"),
                outcomes.Count(outcome => outcome.Unseen > 0), Percentile(0.5), Percentile(0.9), solved.Count(time => time <= 1),
                seconds > 0 ? Math.Round(outcomes.Sum(outcome => outcome.Terms) / seconds / 1e6, 3) : 0);

            int Count(string status) => outcomes.Count(outcome => outcome.Status == status);

            double Percentile(double share) => solved.Length == 0 ? 0 : solved[(int)(share * (solved.Length - 1))];
        }
    }
}
