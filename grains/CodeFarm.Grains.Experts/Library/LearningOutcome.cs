using CodeFarm.Synthesis;

namespace CodeFarm.Grains.Experts.Library;

/// <summary>What learning has led to.</summary>
/// <param name="Adopted">The library with one version more; null where there is none.</param>
/// <param name="Reason">Why there is none, in words.</param>
internal sealed record LearningOutcome(LearnedLibrary? Adopted, string Reason)
{
    public static LearningOutcome Adopt(LearnedLibrary library) => new(library, "");

    public static LearningOutcome Refuse(string reason) => new(null, reason);
}
