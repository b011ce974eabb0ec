using System.Diagnostics;
using System.Diagnostics.Metrics;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Workers;

/// <summary>Counts, for whoever listens to the meter <c>CodeFarm.Sandbox</c>, what calls have asked for.</summary>
internal static class ResourceMeter
{
    private static readonly Meter Sandbox = new("CodeFarm.Sandbox");

    private static readonly Counter<long> Requests = Sandbox.CreateCounter<long>(
        "codefarm.sandbox.resources", "{request}", "What calls asked their host for, by capability and outcome.");

    private static readonly Histogram<double> Durations = Sandbox.CreateHistogram<double>(
        "codefarm.sandbox.resources.duration", "s", "From the question of a call to the answer.");

    public static void Answered(AskKind kind, AnswerKind answer, long startedTimestamp)
    {
        var capability = new KeyValuePair<string, object?>("capability", kind == AskKind.Get ? "http" : "files");
        Requests.Add(1, capability, new("outcome", Word(answer)));
        if (Durations.Enabled)
            Durations.Record(Stopwatch.GetElapsedTime(startedTimestamp).TotalSeconds, capability);
    }

    private static string Word(AnswerKind answer) => answer switch
    {
        AnswerKind.Found => "found",
        AnswerKind.Missing => "missing",
        AnswerKind.NotGranted => "not-granted",
        _ => "failed",
    };
}
