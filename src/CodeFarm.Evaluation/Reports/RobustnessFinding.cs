namespace CodeFarm.Evaluation;

/// <summary>A generated input on which the candidate does not return.</summary>
/// <param name="Call">The call, cut to one line.</param>
/// <param name="Outcome">The exception, or that it does not end, crashes or needs too much memory.</param>
public sealed record RobustnessFinding(string Call, string Outcome);
