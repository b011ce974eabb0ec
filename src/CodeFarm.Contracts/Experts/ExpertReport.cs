using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Experts;

/// <summary>News from an expert. The last one of a request has <see cref="IsFinal"/>.</summary>
/// <param name="Text">What was done so far, for people; why nothing was found, in a final one without candidates.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.expert-report")]
public sealed record ExpertReport([property: Id(0)] string Text)
{
    /// <summary>Whether the expert has ended.</summary>
    [Id(1)]
    public bool IsFinal { get; init; }

    /// <summary>What it proposes, best first; in the final report only.</summary>
    [Id(2)]
    public ImmutableArray<Candidate> Candidates { get; init; } = [];

    /// <summary>Programs that come near, where there is no candidate; in the final report only.</summary>
    [Id(3)]
    public ImmutableArray<NearMiss> NearMisses { get; init; } = [];

    /// <summary>What the examples leave open between the candidates, the most telling first; in the final report only.</summary>
    [Id(4)]
    public ImmutableArray<OpenQuestion> Questions { get; init; } = [];

    /// <summary>C# sources that are not right, but may show others where to look; in a final report without candidates only.</summary>
    [Id(5)]
    public ImmutableArray<string> Samples { get; init; } = [];
}
