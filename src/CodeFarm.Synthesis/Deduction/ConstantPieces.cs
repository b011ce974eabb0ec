using CodeFarm.Synthesis.Dates;
using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>Pieces of expected texts that are the same in all columns, and what each costs.</summary>
internal sealed class ConstantPieces(SearchContext context)
{
    /// <summary>Of a longer text that all columns share only the whole is a constant.</summary>
    private const int LongestPart = 200;

    private const int CostOfCoincidence = 3;

    /// <summary>What all columns go on with: whole, or up to where letters, digits and symbols change.</summary>
    public List<TextPiece> At(int[] positions, string[] target, string[][] inputs, DatePieces? dates)
    {
        var rest = target[0].AsSpan(positions[0]);
        var length = rest.Length;
        for (var column = 1; column < target.Length; column++)
            length = Math.Min(length, rest.CommonPrefixLength(target[column].AsSpan(positions[column])));

        var pieces = new List<TextPiece>();
        for (var end = 1; end <= length; end = end == LongestPart ? Math.Max(length, end + 1) : end + 1)
        {
            if (end < length && ClassOf(rest[end - 1]) == ClassOf(rest[end])) continue;
            var text = rest[..end];
            if (!context.Ideas.HasFlag(SearchIdeas.MinedConstants) && Known(text) is null) continue;
            if (dates?.AreMeantBy(text) == true) break;
            pieces.Add(Constant(target, positions[0], end, CostOf(text, inputs)));
        }

        return pieces;
    }

    /// <summary>The text is cut out only for an answer: there are many places, and it may be long.</summary>
    private static TextPiece Constant(string[] target, int start, int length, int cost)
    {
        var lengths = new int[target.Length];
        Array.Fill(lengths, length);
        return new TextPiece(cost, lengths, () => Term.OfConstant(target[0].Substring(start, length), cost));
    }

    /// <summary>A text that the problem is known to speak of is cheap; of one column alone, every character is memorised.</summary>
    private int CostOf(ReadOnlySpan<char> text, string[][] inputs)
    {
        if (Known(text) is { } known) return known.Term.Cost;
        if (inputs.Length == 1) return 3 + text.Length;
        // Letters that every input has come from there, even if these examples happen to share them.
        var isInInputs = HasLetterOrDigit(text);
        for (var column = 0; isInInputs && column < inputs.Length; column++)
            isInInputs = IsInAny(inputs[column], text);
        return 2 + (text.Length / 3) + (isInInputs ? CostOfCoincidence : 0);
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter)) return true;
        }

        return false;
    }

    private static bool IsInAny(string[] inputs, ReadOnlySpan<char> text)
    {
        foreach (var input in inputs)
        {
            if (input.AsSpan().Contains(text, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private Leaf? Known(ReadOnlySpan<char> text)
    {
        foreach (var leaf in context.Constants)
        {
            if (leaf.Term.Constant is string constant && text.SequenceEqual(constant)) return leaf;
        }

        return null;
    }

    private static int ClassOf(char letter) => char.IsLetter(letter) ? 0 : char.IsDigit(letter) ? 1 : 2;
}
