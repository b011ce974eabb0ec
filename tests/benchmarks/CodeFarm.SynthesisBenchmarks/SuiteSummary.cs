namespace CodeFarm.SynthesisBenchmarks;

/// <summary>The figures of one suite.</summary>
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
internal sealed record SuiteSummary(
    int Tasks, int Solved, int Right, int Refused, int Timeout, int Error, int Unseen, double MedianSeconds, double NinetiethPercentileSeconds, int WithinOneSecond, double MillionTermsASecond)
{
    public static SuiteSummary Of(IReadOnlyList<TaskOutcome> outcomes)
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
