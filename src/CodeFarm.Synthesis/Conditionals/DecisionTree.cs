namespace CodeFarm.Synthesis.Conditionals;

/// <summary>
/// A choice between terms. A leaf has a term; an inner node has a condition and two trees. Terms are indexes in the bank
/// of the goal's space; -1 and -2 stand for the constants true and false.
/// </summary>
internal sealed record DecisionTree(int Term, int Cost, DecisionTree? Then = null, DecisionTree? Otherwise = null)
{
    public const int True = -1;
    public const int False = -2;

    /// <summary>Number of leaves.</summary>
    public int Leaves => Then is null ? 1 : Then.Leaves + Otherwise!.Leaves;
}
