namespace CodeFarm.LanguageModels.Generation;

/// <summary>
/// Compiles a candidate, holds it against the policy and runs it on the guiding examples, isolated. What it reports goes back
/// to the model, so it must know nothing of withheld examples. Safe for concurrent use.
/// </summary>
public interface ICandidateTrial
{
    /// <param name="source">C# of one file; untrusted.</param>
    /// <param name="cancellationToken">Ends the trial.</param>
    Task<TrialResult> TryAsync(string source, CancellationToken cancellationToken);
}
