using Orleans;

namespace CodeFarm.Contracts.Experts;

/// <summary>Source text from an expert; untrusted until the evaluator says otherwise.</summary>
/// <param name="Source">One C# file.</param>
/// <param name="Origin">Who proposed it, such as "synthesizer" or "language model qwen3".</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.candidate")]
public sealed record Candidate([property: Id(0)] string Source, [property: Id(1)] string Origin)
{
    /// <summary>The synthesizer's own notation of what it wrote, without learned components; empty where another expert wrote it.</summary>
    [Id(2)]
    public string Program { get; init; } = "";
}
