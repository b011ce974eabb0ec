using System.Collections.Immutable;

namespace CodeFarm.Evaluation;

/// <summary>What became of the candidates of one request.</summary>
/// <param name="Best">The index of the candidate to deploy; null when none passed, or when the suite is too weak to tell.</param>
/// <param name="Report">The evidence for <paramref name="Best"/>; null when it is null.</param>
/// <param name="Refusals">One for each candidate that did not pass, in their order.</param>
/// <param name="TooWeak">Set when a function that ignores its input passes as well: the requirement cannot be decided.</param>
public sealed record EvaluationResult(
    int? Best, EvaluationReport? Report, ImmutableArray<CandidateRefusal> Refusals, SuiteTooWeak? TooWeak)
{
    /// <summary>Whether <see cref="Best"/> and <see cref="Report"/> are set.</summary>
    public bool Passed => Best is not null;
}
