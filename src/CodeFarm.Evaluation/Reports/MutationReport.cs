using System.Collections.Immutable;

namespace CodeFarm.Evaluation;

/// <summary>
/// Whether the suite notices changes to the candidate. Some changes change nothing that can be seen, so the score is told and
/// decides nothing.
/// </summary>
/// <param name="Made">Changes that were chosen.</param>
/// <param name="Tried">Those that compiled and were run within the budget.</param>
/// <param name="Killed">Those of them that the suite refused.</param>
/// <param name="Survivors">The others.</param>
public sealed record MutationReport(int Made, int Tried, int Killed, ImmutableArray<SurvivingMutant> Survivors)
{
    /// <summary>From 0 to 1; 1 when nothing was tried.</summary>
    public double Score => Tried == 0 ? 1 : (double)Killed / Tried;
}
