using CodeFarm.Synthesis.Dates;
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

    /// <summary>The pieces of dates are few and dear, so that many others come before them.</summary>
    private const int MostExpansionsOfDates = 400;
    private const int MostTerms = 4_000;
    private const int DearestTerm = 11;
    private const int TermsBetweenGlances = 64;

    private readonly SliceDeduction _slices = new(context, roles);
    private readonly TextFields _fields = new(context, roles);
    private readonly ConstantPieces _constants = new(context);
    private readonly ChosenConstants _chosen = new(context);
    private readonly NumberPieces _numbers = new(context, roles);
    private readonly DateDeduction _dates = new(context);
    private readonly string[][] _inputs = Array.ConvertAll(context.ExampleSet.Inputs, inputs => inputs.OfType<string>().ToArray());

    /// <summary>The cheapest term found, or null.</summary>
    /// <param name="goal">A goal for a text.</param>
    /// <param name="dearest">Cost above which an answer is of no use.</param>
    public Term? Solve(Goal goal, int dearest)
    {
        if (roles[ComponentRole.Concatenation] is not { } concatenation || goal.Columns.Length == 0) return null;
        var target = Array.ConvertAll(goal.Columns, column => context.Store.Read<string>(goal.Target[column]));
        if (target.Any(text => text.Length == 0)) return null;

        var (simple, fields) = TextsOf(goal);
        var dates = _dates.Of(goal, target, WholeTexts(simple), fields);
        var terms = TermsByFirstLetter(goal, target, fields, dates);
        var sources = SliceDeduction.SourcesOf(simple, fields);
        var inputs = InputsOf(goal);
        var queue = new SplitQueue(target, dearest);
        queue.AddEmpty();
        for (var expansions = 0; expansions < (dates is null ? MostExpansions : MostExpansionsOfDates) && queue.Take() is { } split; expansions++)
        {
            if (split.IsComplete(target))
                return split.ToTerm(concatenation);
            if (!context.Budget.Glance()) return null;
            var cost = split.Previous is null ? 0 : concatenation.Cost;
            if (MayGoOn(split.Positions, target))
            {
                AddPieces(split, target, terms, sources, inputs, dates, queue, cost);
                AddDates(split, dates, queue, cost);
            }

            foreach (var piece in _chosen.PiecesAt(goal, split.Positions, target))
                queue.Add(split, piece, cost);
            foreach (var piece in _numbers.PiecesAt(goal, split.Positions, target))
                queue.Add(split, piece, cost);
        }

        return null;
    }

    /// <summary>The cheapest term of dates and what all columns share; null where the goal has no dates.</summary>
    /// <param name="goal">A goal for a text.</param>
    public Term? OfDates(Goal goal)
    {
        if (roles[ComponentRole.Concatenation] is not { } concatenation || goal.Columns.Length == 0) return null;
        var target = Array.ConvertAll(goal.Columns, column => context.Store.Read<string>(goal.Target[column]));
        var (simple, fields) = TextsOf(goal);
        if (target.Any(text => text.Length == 0) || _dates.Of(goal, target, WholeTexts(simple), fields) is not { } dates) return null;
        var inputs = InputsOf(goal);
        var queue = new SplitQueue(target, int.MaxValue);
        queue.AddEmpty();
        for (var expansions = 0; expansions < MostExpansionsOfDates && queue.Take() is { } split; expansions++)
        {
            if (split.IsComplete(target)) return split.ToTerm(concatenation);
            if (!context.Budget.Glance()) return null;
            if (!MayGoOn(split.Positions, target)) continue;
            var cost = split.Previous is null ? 0 : concatenation.Cost;
            foreach (var piece in _constants.At(split.Positions, target, inputs, dates))
                queue.Add(split, piece, cost);
            AddDates(split, dates, queue, cost);
        }

        return null;
    }

    /// <summary>Dates that texts hold, and numbers of them.</summary>
    /// <param name="goal">A goal for anything else than a text.</param>
    public IEnumerable<Term> ValuesOfDates(Goal goal) => _dates.Values(goal, () => WholeTexts(_slices.TextsOf(goal)));

    private (List<SliceSource> Simple, SliceSource[] Fields) TextsOf(Goal goal)
    {
        var simple = _slices.TextsOf(goal);
        return (simple, _fields.Of(goal, WholeTexts(simple)));
    }

    /// <summary>Parameters and elements.</summary>
    private static List<SliceSource> WholeTexts(List<SliceSource> simple) => simple.FindAll(text => text.Term.Kind is TermKind.Parameter or TermKind.Element);

    private string[][] InputsOf(Goal goal) => Array.ConvertAll(goal.Columns, column => _inputs[goal.Space.Columns[column].Example]);

    private static void AddDates(Split split, DatePieces? dates, SplitQueue queue, int cost)
    {
        foreach (var piece in dates?.At(split.Positions) ?? [])
            queue.Add(split, piece, cost);
    }

    private static bool MayGoOn(int[] positions, string[] target)
    {
        for (var column = 0; column < target.Length; column++)
        {
            if (positions[column] == target[column].Length) return false;
        }

        return true;
    }

    private void AddPieces(Split split, string[] target, Dictionary<char, List<BankText>> terms, SliceSource[] sources, string[][] inputs, DatePieces? dates, SplitQueue queue, int cost)
    {
        if (terms.TryGetValue(target[0][split.Positions[0]], out var texts))
        {
            foreach (var text in texts)
            {
                if (text.StandsAt(split.Positions, target)) queue.Add(split, text.Piece, cost);
            }
        }

        foreach (var piece in _constants.At(split.Positions, target, inputs, dates))
            queue.Add(split, piece, cost);
        foreach (var piece in _slices.PiecesAt(split.Positions, target, sources))
            queue.Add(split, piece, cost);
    }

    private Dictionary<char, List<BankText>> TermsByFirstLetter(Goal goal, string[] target, SliceSource[] fields, DatePieces? dates)
    {
        var bank = goal.Space.Bank;
        var texts = new Dictionary<char, List<BankText>>();
        foreach (var field in fields)
            Add(BankText.From(field, target));
        var read = 0;
        foreach (var term in bank.Of(context.Types[typeof(string)]))
        {
            if (++read > MostTerms || bank.Cost(term) > DearestTerm) break;
            if (read % TermsBetweenGlances == 0 && !context.Budget.Glance()) break;
            if (BankText.From(goal, term, context.Store, target) is { } text && !(dates?.AreMeantBy(text.FirstValue) == true && goal.Space.Extract(term).Kind == TermKind.Constant))
                Add(text);
        }

        return texts;

        void Add(BankText? text)
        {
            if (text is null) return;
            if (!texts.TryGetValue(text.FirstLetter, out var others))
                texts[text.FirstLetter] = others = [];
            others.Add(text);
        }
    }
}
