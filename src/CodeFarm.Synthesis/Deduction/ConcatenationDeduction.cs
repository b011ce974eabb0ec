using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Splits expected texts into pieces from the left: terms of the bank, constants that all columns share, and slices of
/// simple texts at fixed places (a small part of FlashFill: Gulwani, POPL 2011). The cheapest split is found first, by A*
/// over the positions reached in each column. Memorising is held off by what constants cost for each character.
/// </summary>
internal sealed class ConcatenationDeduction(SearchContext context, Roles roles)
{
    private const int MostExpansions = 120;
    private const int MostTerms = 4_000;
    private const int DearestTerm = 11;

    /// <summary>The least that anything which is still missing costs: a concatenation and a piece.</summary>
    private const int LeastRest = 3;

    private const int CostOfCoincidence = 3;

    private readonly SliceDeduction _slices = new(context, roles);
    private readonly TextFields _fields = new(context, roles);
    private readonly ChosenConstants _chosen = new(context);

    /// <summary>The cheapest term found, or null.</summary>
    /// <param name="goal">A goal for a text.</param>
    /// <param name="dearest">Cost above which an answer is of no use.</param>
    public Term? Solve(Goal goal, int dearest)
    {
        if (roles[ComponentRole.Concatenation] is not { } concatenation || goal.Columns.Length == 0) return null;
        var target = Array.ConvertAll(goal.Columns, column => context.Store.Read<string>(goal.Target[column]));
        if (target.Any(text => text.Length == 0)) return null;

        var fields = _fields.Of(goal, [.. _slices.TextsOf(goal).Where(text => text.Term.Kind is TermKind.Parameter or TermKind.Element)]);
        var terms = TermsByFirstLetter(goal, target, fields);
        var sources = _slices.SourcesOf(goal, fields);
        var inputs = Array.ConvertAll(goal.Columns, column => context.ExampleSet.Inputs[goal.Space.Columns[column].Example].OfType<string>().ToArray());
        var queue = new PriorityQueue<Split, int>();
        var reached = new HashSet<string>();
        queue.Enqueue(new Split(null, null, new int[target.Length], 0), 0);
        for (var expansions = 0; expansions < MostExpansions && queue.TryDequeue(out var split, out var bound) && bound <= dearest;)
        {
            if (split.IsComplete(target))
                return split.ToTerm(concatenation);
            if (!reached.Add(string.Join(',', split.Positions))) continue;
            expansions++;
            if (!context.Budget.Glance()) return null;
            foreach (var piece in PiecesAt(split.Positions, target, terms, sources, inputs).Concat(_chosen.PiecesAt(goal, split.Positions, target)))
            {
                var next = split.With(piece, split.Previous is null ? 0 : concatenation.Cost);
                queue.Enqueue(next, next.Cost + (next.IsComplete(target) ? 0 : LeastRest));
            }
        }

        return null;
    }

    private IEnumerable<TextPiece> PiecesAt(int[] positions, string[] target, ILookup<char, BankText> terms, SliceSource[] sources, string[][] inputs)
    {
        if (positions.Where((position, column) => position == target[column].Length).Any()) return [];
        return terms[target[0][positions[0]]].Where(text => text.StandsAt(positions, target)).Select(text => text.ToPiece())
            .Concat(ConstantsAt(positions, target, inputs))
            .Concat(_slices.PiecesAt(positions, target, sources));
    }

    /// <summary>What all columns go on with: whole, or up to where letters, digits and symbols change.</summary>
    private List<TextPiece> ConstantsAt(int[] positions, string[] target, string[][] inputs)
    {
        var rest = target[0].AsSpan(positions[0]);
        var length = rest.Length;
        for (var column = 1; column < target.Length; column++)
            length = Math.Min(length, rest.CommonPrefixLength(target[column].AsSpan(positions[column])));

        var pieces = new List<TextPiece>();
        for (var end = 1; end <= length; end++)
        {
            if (end < length && ClassOf(rest[end - 1]) == ClassOf(rest[end])) continue;
            var text = rest[..end].ToString();
            pieces.Add(new TextPiece(Term.OfConstant(text, CostOf(text, inputs)), [.. Enumerable.Repeat(end, target.Length)]));
        }

        return pieces;
    }

    /// <summary>A text that the problem is known to speak of is cheap; of one column alone, every character is memorised.</summary>
    private int CostOf(string text, string[][] inputs)
    {
        if (context.Constants.FirstOrDefault(leaf => text.Equals(leaf.Term.Constant)) is { } known) return known.Term.Cost;
        if (inputs.Length == 1) return 3 + text.Length;
        // Letters that every input has come from there, even if these examples happen to share them.
        var isInInputs = text.Any(char.IsLetterOrDigit) && inputs.All(texts => texts.Any(input => input.Contains(text, StringComparison.Ordinal)));
        return 2 + (text.Length / 3) + (isInInputs ? CostOfCoincidence : 0);
    }

    private static int ClassOf(char letter) => char.IsLetter(letter) ? 0 : char.IsDigit(letter) ? 1 : 2;

    private ILookup<char, BankText> TermsByFirstLetter(Goal goal, string[] target, SliceSource[] fields)
    {
        var bank = goal.Space.Bank;
        var texts = fields.Select(field => BankText.From(field, target)).OfType<BankText>().ToList();
        var read = 0;
        foreach (var term in bank.Of(context.Types[typeof(string)]))
        {
            if (++read > MostTerms || bank.Cost(term) > DearestTerm) break;
            if (BankText.From(goal, term, context.Store, target) is { } text)
                texts.Add(text);
        }

        return texts.ToLookup(text => text.FirstLetter);
    }
}
