namespace CodeFarm.Synthesis;

/// <summary>One version of a learned library.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Parent">The version that it was made from; 0 for the empty library.</param>
/// <param name="Created">When.</param>
/// <param name="Reason">What made it, in words.</param>
/// <param name="CorpusTasks">Number of solved tasks that it was learned from; 0 for a roll-back.</param>
/// <param name="NodesBefore">Number of nodes of their programs with the parent.</param>
/// <param name="NodesAfter">Number of nodes with this version, its new components included.</param>
/// <param name="Components">Its components, in an order in which each uses only earlier ones.</param>
public sealed record LearnedVersion(
    int Number,
    int Parent,
    DateTimeOffset Created,
    string Reason,
    int CorpusTasks,
    int NodesBefore,
    int NodesAfter,
    IReadOnlyList<LearnedComponent> Components);
