namespace CodeFarm.Validation;

/// <summary>Whether a diagnostic stops a candidate.</summary>
public enum CandidateSeverity
{
    /// <summary>The candidate compiles all the same.</summary>
    Warning,

    /// <summary>The candidate is refused.</summary>
    Error,
}
