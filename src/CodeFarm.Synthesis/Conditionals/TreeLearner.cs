using System.Numerics;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Conditionals;

/// <summary>
/// Finds the cheapest decision tree over the terms and conditions of a <see cref="CoverTable"/> (divide and conquer: Alur,
/// Radhakrishna and Udupa, TACAS 2017). Sets of columns that were solved are remembered; conditions are tried by their gain
/// of information, of which only the best few where there are many. A branch for one column alone is charged as memorising.
/// </summary>
internal sealed class TreeLearner(CoverTable cover)
{
    /// <summary>Nested conditions at most.</summary>
    public const int DeepestTree = 3;

    /// <summary>What a condition costs beside its term.</summary>
    public const int CostOfCondition = 3;

    private const int CostOfMemorisedTerm = 2;
    private const int CostOfMemorisedConstant = 4;
    private const int ConditionsTried = 16;

    /// <summary>Of many terms, only those that are right most widely count for the gain of information.</summary>
    private const int TermsWeighed = 40;

    /// <summary>Numbers of columns, none included.</summary>
    private const int Columns = CoverTable.MostColumns + 1;

    /// <summary>What so many columns of a total (first) count in bits: the number times the bits of its share.</summary>
    private static readonly double[] Bits = [.. Enumerable.Range(0, Columns * Columns).Select(index => (index % Columns) * Math.Log2((double)(index / Columns) / (index % Columns)))];

    private readonly Dictionary<(ulong Set, int Depth), DecisionTree?> _known = [];
    private ulong[] _widest = [];
    private (ulong Set, int Term, int Cost)[] _terms = [];
    private (ulong Set, int Term, int Cost)[] _conditions = [];

    /// <summary>The cheapest tree that is right in all columns, or null. Its leaves are fewer than the columns.</summary>
    public DecisionTree? Learn()
    {
        var count = cover.Goal.Columns.Length;
        if (count is < 2 or > CoverTable.MostColumns) return null;
        _known.Clear();
        _terms = Sorted(cover.Terms);
        // Two examples allow any choice but one between parameters.
        if (count == 2)
            _terms = [.. _terms.Where(term => cover.Goal.Space.Extract(term.Term).Kind == TermKind.Parameter)];
        _conditions = Sorted(cover.Conditions);
        var union = _terms.Aggregate(0UL, (set, term) => set | term.Set);
        if (union != cover.All && cover.Goal.Type != typeof(bool)) return null;
        _widest = [.. _terms.Select(term => term.Set).OrderByDescending(BitOperations.PopCount).Take(TermsWeighed)];
        var isInLambda = cover.Goal.Space.IsInLambda;
        var tree = Solve(cover.All, count == 2 ? 1 : isInLambda ? DeepestTree - 1 : DeepestTree);
        var mostLeaves = Math.Min(isInLambda ? DeepestTree : int.MaxValue, Math.Max(2, count - Math.Max(1, count / 3)));
        if (tree is null || tree.Leaves <= mostLeaves) return tree;
        cover.RefuseTable();
        return null;
    }

    private (ulong, int, int)[] Sorted(IReadOnlyDictionary<ulong, int> sets) =>
        [.. sets.Select(entry => (entry.Key, entry.Value, cover.Goal.Space.Bank.Cost(entry.Value))).OrderBy(entry => entry.Item3)];

    private DecisionTree? Solve(ulong set, int depth)
    {
        if (_known.TryGetValue((set, depth), out var known)) return known;
        cover.Budget.Glance();
        var best = LeafFor(set);
        foreach (var (holding, condition, cost) in depth > 0 && !cover.Budget.IsOver ? ConditionsFor(set) : [])
        {
            var fixedCost = cost + CostOfCondition;
            if (best is not null && fixedCost + 2 >= best.Cost) continue;
            if (Solve(set & holding, depth - 1) is not { } then || (best is not null && fixedCost + then.Cost >= best.Cost)) continue;
            if (Solve(set & ~holding, depth - 1) is not { } otherwise) continue;
            var total = fixedCost + then.Cost + otherwise.Cost;
            if (best is null || total < best.Cost)
                best = new DecisionTree(condition, total, then, otherwise);
        }

        return _known[(set, depth)] = best;
    }

    private DecisionTree? LeafFor(ulong set)
    {
        var isSingle = BitOperations.PopCount(set) == 1 && set != cover.All;
        if (cover.Goal.Type == typeof(bool) && TruthOf(set) is { } truth)
            return new DecisionTree(truth, isSingle ? 1 + CostOfMemorisedTerm : 1);
        DecisionTree? best = null;
        foreach (var (right, term, cost) in _terms)
        {
            if (best is not null && cost >= best.Cost) break;
            if ((right & set) != set) continue;
            var isConstant = cover.Goal.Space.Extract(term).Kind == TermKind.Constant;
            var total = cost + (!isSingle ? 0 : isConstant ? CostOfMemorisedConstant : CostOfMemorisedTerm);
            if (best is null || total < best.Cost)
                best = new DecisionTree(term, total);
        }

        return best;
    }

    /// <summary>The constant that a set of columns asks for, where it asks for one.</summary>
    private int? TruthOf(ulong set)
    {
        var columns = cover.Goal.Columns;
        var (any, all) = (false, true);
        for (var index = 0; index < columns.Length; index++)
        {
            if ((set >> index & 1) == 0) continue;
            var holds = cover.Goal.Target[columns[index]] != 0;
            (any, all) = (any || holds, all && holds);
        }

        return all ? DecisionTree.True : any ? null : DecisionTree.False;
    }

    private IEnumerable<(ulong Set, int Term, int Cost)> ConditionsFor(ulong set)
    {
        var parting = _conditions.Where(condition => (condition.Set & set) != 0 && (condition.Set & set) != set);
        return _conditions.Length <= ConditionsTried
            ? parting
            : parting.OrderBy(condition => Entropy(set & condition.Set) + Entropy(set & ~condition.Set) + condition.Cost).Take(ConditionsTried);
    }

    /// <summary>
    /// Columns times bits that are missing to know which term is right, if the most widely right terms are taken one after
    /// the other: 0 where one is right everywhere.
    /// </summary>
    private double Entropy(ulong set)
    {
        var (total, rest, bits) = (BitOperations.PopCount(set), set, 0.0);
        while (rest != 0)
        {
            var (widest, count) = (0UL, 0);
            foreach (var right in _widest)
            {
                if (BitOperations.PopCount(right & rest) is var other && other > count) (widest, count) = (right & rest, other);
            }

            if (cover.Goal.Type == typeof(bool))
            {
                widest = Truths(rest) is var truths && BitOperations.PopCount(truths) * 2 >= BitOperations.PopCount(rest) ? truths : rest & ~truths;
                count = BitOperations.PopCount(widest);
            }

            if (widest == 0) return total * 64.0;
            bits += Bits[(total * Columns) + count];
            rest &= ~widest;
        }

        return bits;
    }

    private ulong Truths(ulong set)
    {
        var truths = 0UL;
        for (var index = 0; index < cover.Goal.Columns.Length; index++)
        {
            if (cover.Goal.Target[cover.Goal.Columns[index]] != 0) truths |= 1UL << index;
        }

        return truths & set;
    }
}
