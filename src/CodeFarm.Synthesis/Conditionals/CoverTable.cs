using CodeFarm.Synthesis.Deduction;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Conditionals;

/// <summary>
/// For each set of columns (as bits) the cheapest kept term that is right exactly there, and the cheapest condition that
/// holds exactly there. It grows with the bank of its space.
/// </summary>
internal sealed class CoverTable(SearchContext context, Goal goal)
{
    /// <summary>Columns that fit into the bits of a set.</summary>
    public const int MostColumns = 64;

    private const int MostSets = 300;
    private const int TermsBetweenGlances = 1_024;

    private readonly Dictionary<ulong, int> _terms = [];
    private readonly Dictionary<ulong, int> _conditions = [];
    private readonly int _type = context.Types[goal.Type];
    private readonly int _truth = context.Types[typeof(bool)];
    private int _next;

    /// <summary>The terms that are right somewhere, but not everywhere nor nowhere.</summary>
    public IReadOnlyDictionary<ulong, int> Terms => _terms;

    /// <summary>The conditions that hold somewhere, but not everywhere.</summary>
    public IReadOnlyDictionary<ulong, int> Conditions => _conditions;

    /// <summary>The bits of all columns of the goal.</summary>
    public ulong All => goal.Columns.Length == MostColumns ? ulong.MaxValue : (1UL << goal.Columns.Length) - 1;

    public Goal Goal => goal;

    public SearchBudget Budget => context.Budget;

    /// <summary>Number of sets learned or made cheaper so far.</summary>
    public int Version { get; private set; }

    /// <summary>Reads the terms that the bank has gained.</summary>
    public void Update()
    {
        var bank = goal.Space.Bank;
        for (; _next < bank.Count && !Budget.IsOver; _next++)
        {
            if (_next % TermsBetweenGlances == 0) Budget.Glance();
            var type = bank.TypeOf(_next);
            if (type == _type && RightColumns(bank.Row(_next)) is var right && right != 0)
                Offer(_terms, right, _next);
            if (type == _truth && HoldingColumns(bank.Row(_next)) is { } holding && holding != 0 && holding != All)
                Offer(_conditions, holding, _next);
        }
    }

    /// <summary>Notes that the goal is reached only by about as many branches as there are columns.</summary>
    public void RefuseTable() => context.HasRefusedTable |= goal.IsRoot;

    private void Offer(Dictionary<ulong, int> sets, ulong set, int term)
    {
        var isKnown = sets.TryGetValue(set, out var known);
        if (isKnown ? goal.Space.Bank.Cost(term) >= goal.Space.Bank.Cost(known) : sets.Count >= MostSets) return;
        sets[set] = term;
        Version++;
    }

    private ulong RightColumns(ReadOnlySpan<long> row)
    {
        var set = 0UL;
        for (var index = 0; index < goal.Columns.Length; index++)
        {
            var column = goal.Columns[index];
            if (goal.FitsIn(column, row[column]) || (goal.IsRoot && context.Satisfies(column, row[column])))
                set |= 1UL << index;
        }

        return set;
    }

    private ulong? HoldingColumns(ReadOnlySpan<long> row)
    {
        var set = 0UL;
        for (var index = 0; index < goal.Columns.Length; index++)
        {
            var slot = row[goal.Columns[index]];
            if (slot == Slot.Undefined) return null;
            if (slot != 0) set |= 1UL << index;
        }

        return set;
    }
}
