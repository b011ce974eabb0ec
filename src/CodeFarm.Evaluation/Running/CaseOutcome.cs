namespace CodeFarm.Evaluation.Running;

/// <summary>What became of one call.</summary>
/// <param name="State">How it ended.</param>
/// <param name="OutputJson">Canonical JSON; null unless it returned.</param>
/// <param name="Error">Why it did not return; null when it did.</param>
/// <param name="Micros">Of the call itself, 0 where it is not known.</param>
internal sealed record CaseOutcome(CaseState State, string? OutputJson, string? Error, long Micros)
{
    public static CaseOutcome NotRun { get; } = new(CaseState.NotRun, null, "was not run", 0);
}
