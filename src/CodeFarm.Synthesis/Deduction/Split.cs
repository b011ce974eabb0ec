using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>The expected texts, split up to a position in each column.</summary>
/// <param name="Previous">The split without the last piece; null for the empty one.</param>
/// <param name="Last">The last piece.</param>
/// <param name="Positions">Number of characters covered in each column.</param>
/// <param name="Cost">Cost of the pieces and of putting them together.</param>
internal sealed record Split(Split? Previous, TextPiece? Last, int[] Positions, int Cost)
{
    public bool IsComplete(string[] target) => IsComplete(Positions, target);

    public static bool IsComplete(ReadOnlySpan<int> positions, string[] target)
    {
        for (var column = 0; column < target.Length; column++)
        {
            if (positions[column] < target[column].Length) return false;
        }

        return true;
    }

    public Term ToTerm(Component concatenation) =>
        Previous!.Previous is null ? Last!.ToTerm() : Term.OfCall(concatenation, Previous.ToTerm(concatenation), Last!.ToTerm());
}
