using CodeFarm.Broth.Requirements;

namespace CodeFarm.Interpretation;

/// <summary>What the farm knows when it interprets a requirement.</summary>
public sealed record InterpretationContext
{
    public static InterpretationContext Empty { get; } = new();

    /// <summary>The functions that can be called; the one that is asked for may be among them.</summary>
    public IReadOnlyList<KnownFunction> Functions { get; init; } = [];

    /// <summary>Examples that callers gave as feedback for this function, oldest first; they may fit it or not.</summary>
    public IReadOnlyList<RequirementExample> Feedback { get; init; } = [];

    /// <summary>True when the user has seen the offers and wants a function of their own: none are made again.</summary>
    public bool OffersDeclined { get; init; }
}
