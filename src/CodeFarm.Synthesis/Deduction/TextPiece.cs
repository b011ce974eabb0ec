using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// A text that may stand at the beginning of an expected one. Thousands are weighed for each that an answer has, so the term
/// is made only when it is asked for.
/// </summary>
/// <param name="cost">What the term costs.</param>
/// <param name="lengths">Number of characters that it covers in each column that matters.</param>
/// <param name="term">Makes the term.</param>
internal sealed class TextPiece(int cost, int[] lengths, Func<Term> term)
{
    public TextPiece(Term term, int[] lengths)
        : this(term.Cost, lengths, () => term)
    {
    }

    public int Cost => cost;

    public int[] Lengths => lengths;

    public Term ToTerm() => term();
}
