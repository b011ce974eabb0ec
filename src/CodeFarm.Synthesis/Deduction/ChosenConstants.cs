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
        if (!context.Ideas.HasFlag(SearchIdeas.Conditionals) || goal.Columns.Length < Math.Max(2, goal.Target.Length) || StandingAt(positions, target) is not { } standing) yield break;
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
    }

    /// <summary>The constants that stand at the position in some columns and not in others; null for none.</summary>
    private List<(string Text, Term Term, bool[] Holding)>? StandingAt(int[] positions, string[] target)
    {
        List<(string Text, Term Term, bool[] Holding)>? standing = null;
        foreach (var (text, term) in _constants)
        {
            var holding = 0;
            for (var column = 0; column < target.Length; column++)
                holding += StandsAt(text, column) ? 1 : 0;
            if (holding == 0 || holding == target.Length) continue;
            (standing ??= []).Add((text, term, [.. Enumerable.Range(0, target.Length).Select(column => StandsAt(text, column))]));
        }

        return standing;

        bool StandsAt(string text, int column) => target[column].AsSpan(positions[column]).StartsWith(text, StringComparison.Ordinal);
    }
}
