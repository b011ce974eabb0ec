using System.Collections.Immutable;

namespace CodeFarm.Evaluation;

/// <summary>How the candidate takes inputs that no example speaks of.</summary>
/// <param name="Inputs">Generated inputs that were run.</param>
/// <param name="NotRun">Generated inputs that were left out, because too many before them had killed their process.</param>
/// <param name="Findings">Inputs without a result, at most 20.</param>
/// <param name="Failures">All inputs without a result.</param>
public sealed record RobustnessReport(int Inputs, int NotRun, ImmutableArray<RobustnessFinding> Findings, int Failures);
