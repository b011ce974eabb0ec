using CodeFarm.Synthesis.Conditionals;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>Pieces of texts that are one of two constants, as a condition says: "Mr. " or "Ms. " before the same name.</summary>
internal sealed class ChosenConstants(SearchContext context)
{
    private readonly (string Text, Term Term)[] _constants =
        [.. context.Constants.Select(leaf => leaf.Term).Where(term => term.Constant is string { Length: > 0 }).Select(term => ((string)term.Constant!, term))];

    /// <summary>The choices that stand at a position in every column.</summary>
    public IEnumerable<TextPiece> PiecesAt(Goal goal, int[] positions, string[] target)
    {
        // Only a goal of all columns has a condition that can be looked up.
        if (goal.Columns.Length < Math.Max(2, goal.Target.Length)) yield break;
        var standing = _constants
            .Select(constant => (constant.Text, constant.Term, Holding: ColumnsOf(constant.Text)))
            .Where(constant => constant.Holding.Contains(true) && constant.Holding.Contains(false))
            .ToArray();
        foreach (var (text, then, holding) in standing)
        foreach (var (other, otherwise, others) in standing)
        {
            if (Enumerable.Range(0, target.Length).Any(column => !holding[column] && !others[column])) continue;
            var row = Array.ConvertAll(holding, holds => holds ? 1L : 0L);
            if (goal.Space.Bank.Find(context.Types[typeof(bool)], row) is not (>= 0 and var condition)) continue;
            yield return new TextPiece(
                Term.OfConditional(goal.Space.Extract(condition), then, otherwise, TreeLearner.CostOfCondition),
                Array.ConvertAll(holding, holds => holds ? text.Length : other.Length));
        }

        bool[] ColumnsOf(string text) => [.. target.Select((output, column) => output.AsSpan(positions[column]).StartsWith(text, StringComparison.Ordinal))];
    }
}
