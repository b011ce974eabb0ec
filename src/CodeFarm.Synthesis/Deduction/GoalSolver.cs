using CodeFarm.Synthesis.Conditionals;
using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>Finds a term for a goal: one that is kept, a concatenation, or a choice between terms.</summary>
internal sealed class GoalSolver(SearchContext context, Roles roles)
{
    /// <summary>Fewest columns from which a piece of a choice is deduced; of one alone, anything could be said.</summary>
    private const int FewestColumnsOfBranch = 2;

    private const int ConditionsTried = 16;

    private readonly ConcatenationDeduction _concatenation = new(context, roles);
    private readonly ArithmeticDeduction _arithmetic = new(context, roles);
    private readonly Dictionary<(TermSpace Space, Type Type, string Target), CoverTable> _covers = [];
    private readonly ConditionalDeduction _conditionals = new(context, roles);

    /// <summary>The cheapest term found for a goal, or null.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="dearest">Cost above which an answer is of no use.</param>
    public Term? Solve(Goal goal, int dearest)
    {
        var best = Kept(goal);
        var limit = Math.Min(dearest, best?.Cost - 1 ?? dearest);
        if (goal.Type == typeof(string))
            best = Cheaper(best, _concatenation.Solve(goal, limit));
        return best ?? (Choice(CoverOf(goal)) is { } choice && choice.Cost <= dearest ? choice : null);
    }

    /// <summary>The cheapest choice between kept terms, or between one and a concatenation; null where there is none.</summary>
    public Term? Choice(CoverTable cover)
    {
        var choice = _conditionals.Solve(cover);
        return cover.Goal.Type == typeof(string) && choice is null ? ChoiceOfConcatenations(cover) : choice;
    }

    /// <summary>The cheapest combination of two or more kept terms whose inverse is known; null where there is none.</summary>
    public Term? Combination(Goal goal, int dearest) =>
        goal.Type == typeof(string) ? _concatenation.Solve(goal, dearest) : _arithmetic.Solve(goal, dearest);

    /// <summary>The same goal comes back after every level, with a bank that has grown.</summary>
    private CoverTable CoverOf(Goal goal)
    {
        var key = (goal.Space, goal.Type, string.Join(' ', goal.Target));
        if (!_covers.TryGetValue(key, out var cover))
            _covers[key] = cover = new CoverTable(context, goal);
        return cover;
    }

    /// <summary>The cheapest kept term that fits.</summary>
    private Term? Kept(Goal goal)
    {
        var bank = goal.Space.Bank;
        foreach (var term in bank.Of(context.Types[goal.Type]))
        {
            if (goal.Fits(bank.Row(term))) return goal.Space.Extract(term);
        }

        return null;
    }

    private Term? ChoiceOfConcatenations(CoverTable cover)
    {
        var goal = cover.Goal;
        if (goal.Columns.Length < 2 * FewestColumnsOfBranch - 1) return null;
        var bank = goal.Space.Bank;
        foreach (var (holding, condition) in cover.Conditions.Where(entry => MayBranch(cover, entry.Key) && MayBranch(cover, cover.All & ~entry.Key)).OrderBy(entry => bank.Cost(entry.Value)).Take(ConditionsTried))
        {
            if (context.Budget.IsOver) return null;
            if (Branch(cover, holding) is { } then && Branch(cover, cover.All & ~holding) is { } otherwise)
                return Term.OfConditional(goal.Space.Extract(condition), then, otherwise, TreeLearner.CostOfCondition);
        }

        return null;
    }

    private static bool MayBranch(CoverTable cover, ulong set) =>
        System.Numerics.BitOperations.PopCount(set) >= FewestColumnsOfBranch || cover.Terms.Keys.Any(right => (right & set) == set);

    private Term? Branch(CoverTable cover, ulong set)
    {
        var bank = cover.Goal.Space.Bank;
        var kept = cover.Terms.Where(entry => (entry.Key & set) == set).Select(entry => entry.Value).OrderBy(bank.Cost).Take(1).ToArray();
        if (kept.Length > 0) return cover.Goal.Space.Extract(kept[0]);
        if (System.Numerics.BitOperations.PopCount(set) < FewestColumnsOfBranch) return null;
        var columns = cover.Goal.Columns;
        return _concatenation.Solve(cover.Goal.Within(column => (set >> Array.IndexOf(columns, column) & 1) != 0 && columns.Contains(column)), 24);
    }

    private static Term? Cheaper(Term? left, Term? right) => right is null || (left is not null && left.Cost <= right.Cost) ? left : right;
}
