using CodeFarm.LanguageModels.Generation;

namespace CodeFarm.LanguageModels.Tests;

/// <summary>Judges every source alike.</summary>
public sealed class RecordingTrial(TrialResult verdict) : ICandidateTrial
{
    /// <summary>Compiles, and holds one example of two.</summary>
    public static RecordingTrial HalfRight { get; } = new(new TrialResult(true, [], 1, 2, [new(["1"], "2", "3")]));

    public Task<TrialResult> TryAsync(string source, CancellationToken cancellationToken) => Task.FromResult(verdict);
}
