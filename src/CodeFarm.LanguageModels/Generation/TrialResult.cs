namespace CodeFarm.LanguageModels.Generation;

/// <summary>What became of a candidate in its trial.</summary>
/// <param name="Compiled">Whether it compiles and is within the policy.</param>
/// <param name="Diagnostics">What compiler and policy say, worded for the author; ignored where it compiled.</param>
/// <param name="Passed">Guiding examples that hold.</param>
/// <param name="Total">Guiding examples that were run.</param>
/// <param name="Failures">Those that do not hold, or the first of them.</param>
public sealed record TrialResult(
    bool Compiled, IReadOnlyList<string> Diagnostics, int Passed, int Total, IReadOnlyList<TrialFailure> Failures)
{
    /// <summary>Whether it compiled and every guiding example holds.</summary>
    public bool PassedAll => Compiled && Passed == Total;

    /// <summary>A candidate that was refused before it could run.</summary>
    public static TrialResult Refused(IReadOnlyList<string> diagnostics, int total) => new(false, diagnostics, 0, total, []);
}
