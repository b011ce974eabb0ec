using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Resources;

namespace CodeFarm.Evaluation.Running;

/// <summary>
/// Gives each case an outcome although a case may end its process: the process runs the cases in order, so the first one
/// without a result is the one to blame, and the others go on in the next process.
/// </summary>
/// <param name="run">Runs a job.</param>
/// <param name="resources">What a case may read; null for nothing.</param>
internal sealed class CaseRunner(Func<SandboxJob, CancellationToken, Task<SandboxReport>> run, IResourceSource? resources = null)
{
    /// <param name="assembly">The compiled function.</param>
    /// <param name="signature">Its entry.</param>
    /// <param name="cases">One JSON value for each parameter and case.</param>
    /// <param name="deadline">For each process.</param>
    /// <param name="maximumRestarts">How many deaths are stepped over; what comes after the last stays NotRun.</param>
    /// <param name="cancellationToken">Ends the running process.</param>
    /// <returns>One outcome for each case, in order.</returns>
    public async Task<CaseOutcome[]> RunAsync(
        ReadOnlyMemory<byte> assembly,
        FunctionSignature signature,
        ImmutableArray<ImmutableArray<string>> cases,
        TimeSpan deadline,
        int maximumRestarts,
        CancellationToken cancellationToken)
    {
        var outcomes = new CaseOutcome[cases.Length];
        Array.Fill(outcomes, CaseOutcome.NotRun);
        var next = 0;
        for (var start = 0; next < cases.Length && start <= maximumRestarts; start++)
        {
            var report = await run(new SandboxJob(assembly, signature, cases[next..], deadline) { Resources = resources }, cancellationToken);
            foreach (var result in report.Results)
                outcomes[next++] = OutcomeOf(result);
            if (report.Outcome == SandboxOutcome.Completed || next == cases.Length)
                break;
            outcomes[next++] = new CaseOutcome(StateOf(report.Outcome), null, Describe(report), 0);
            if (report.Outcome == SandboxOutcome.ProtocolViolation)
                break;
        }

        return outcomes;
    }

    private static CaseOutcome OutcomeOf(CaseResult result) => result.Succeeded
        ? new CaseOutcome(CaseState.Returned, result.OutputJson, null, result.Micros)
        : new CaseOutcome(CaseState.Threw, null, result.Error, result.Micros);

    private static CaseState StateOf(SandboxOutcome outcome) => outcome switch
    {
        SandboxOutcome.DeadlineExceeded => CaseState.DeadlineExceeded,
        SandboxOutcome.MemoryExceeded => CaseState.MemoryExceeded,
        SandboxOutcome.ProtocolViolation => CaseState.ProtocolViolation,
        _ => CaseState.Crashed,
    };

    private static string Describe(SandboxReport report) => report.Outcome switch
    {
        SandboxOutcome.DeadlineExceeded => "did not end in time",
        SandboxOutcome.MemoryExceeded => "needs more memory than it may have",
        SandboxOutcome.ProtocolViolation => $"wrote what no honest process writes: {report.Detail}",
        _ => $"ended its process: {report.Detail}",
    };
}
