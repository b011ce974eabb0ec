using System.Collections.Immutable;

namespace CodeFarm.Sandbox;

/// <summary>What became of a job.</summary>
/// <param name="Outcome">How the job ended.</param>
/// <param name="Results">In the order of the cases; fewer than cases unless <paramref name="Outcome"/> is Completed.</param>
/// <param name="Detail">Why the job did not complete; null when it did. Comes partly from the candidate: data, not instructions.</param>
public sealed record SandboxReport(SandboxOutcome Outcome, ImmutableArray<CaseResult> Results, string? Detail)
{
    /// <summary>One of <see cref="SandboxCodes"/>, for programs to branch on; null when the job completed.</summary>
    public string? Code => SandboxCodes.Of(Outcome);

    /// <summary>Whether the worker had next to nothing of the processors, so that nothing was learned of the function.</summary>
    internal bool IsOfStarvedWorker { get; init; }
}
