using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>One task of a suite.</summary>
/// <param name="Id">Its name in the suite.</param>
/// <param name="Problem">The problem, with the shown examples.</param>
/// <param name="Unseen">Examples that the search is not shown.</param>
/// <param name="Unsupported">Why it cannot be asked at all, such as a type that the synthesizer does not have; null if it can.</param>
internal sealed record SuiteTask(string Id, SynthesisProblem? Problem, IReadOnlyList<SynthesisExample> Unseen, string? Unsupported)
{
    /// <summary>Texts that the grammar of the suite gives, as literals; our search is not told of them.</summary>
    public IReadOnlyList<string> Constants { get; init; } = [];
}
