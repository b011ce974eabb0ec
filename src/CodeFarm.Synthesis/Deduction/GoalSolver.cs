using CodeFarm.Synthesis.Conditionals;
using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Finds a term for a goal: one that is kept, a call whose arguments follow from the goal, a concatenation, or a choice
/// between terms. What was found for a goal is remembered until the bank grows.
/// </summary>
internal sealed class GoalSolver
{
    /// <summary>Fewest columns from which a piece of a choice is deduced; of one alone, only what the description says.</summary>
    private const int FewestColumnsOfBranch = 2;
    private const int ConditionsTried = 16;
    /// <summary>How often a goal is taken apart again, for the whole problem, for a branch of it and in a lambda.</summary>
    private const int Depth = 3;
    private const int DepthOfBranch = 2;
    private const int DepthInLambda = 3;
    /// <summary>Goals that are taken apart after one level, how many in lambdas, and how many by functions of each element.</summary>
    private const int MostGoals = 150;
    private const int MostGoalsInLambdas = 300;
    private const int MostGoalsOfFunctions = 6;
    /// <summary>Terms that are read where a goal says nothing of some columns, so that its row cannot be looked up.</summary>
    private const int MostRead = 1_000;

    private readonly SearchContext _context;
    private readonly ConcatenationDeduction _concatenation;
    private readonly InverseDeduction _inverses;
    private readonly FunctionDeduction _functions;
    private readonly ConditionalDeduction _conditionals;
    private readonly LinearDeduction _linear;
    private readonly RoundedDeduction _rounded;
    private readonly ClampedDeduction _clamped;
    private readonly RecurrenceDeduction _recurrence;
    private readonly DerivedConstants _constants;
    private readonly Dictionary<(TermSpace Space, Type Type, ulong Target), (CoverTable Cover, Term? Choice)> _covers = [];
    private readonly Dictionary<(TermSpace Space, Type Type, ulong Target), Known> _known = [];
    private readonly bool _saysConstants;
    private int _goals;
    private int _goalsInLambdas;
    private int _goalsOfFunctions;

    public GoalSolver(SearchContext context, LambdaSpaces lambdas, Roles roles)
    {
        _context = context;
        _concatenation = new ConcatenationDeduction(context, roles);
        _inverses = new InverseDeduction(context, this);
        _functions = new FunctionDeduction(context, lambdas, this);
        _constants = new DerivedConstants(context);
        _linear = new LinearDeduction(context, roles, _constants);
        _rounded = new RoundedDeduction(context, roles, _linear);
        _clamped = new ClampedDeduction(context, roles, _linear);
        _recurrence = new RecurrenceDeduction(context);
        _conditionals = new ConditionalDeduction(context, roles);
        _saysConstants = context.Constants.Any(leaf => leaf.Term.Constant is string { Length: > 1 } text && SpokenConstants.IsIn(context.Description, text));
    }

    /// <summary>The cheapest term found for a goal, or null.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="dearest">Cost above which an answer is of no use.</param>
    public Term? Solve(Goal goal, int dearest)
    {
        var best = Kept(goal, int.MaxValue);
        var limit = Math.Min(dearest, best?.Cost - 1 ?? dearest);
        if (goal.Type == typeof(string))
            best = Cheaper(best, _concatenation.Solve(goal, limit));
        best ??= _inverses.Solve(goal, limit, DepthInLambda);
        return best ?? (ChoiceOf(goal) is { } choice && choice.Cost <= dearest ? choice : null);
    }

    /// <summary>The cheapest choice between kept terms, or between one and a deduced one; null where there is none.</summary>
    public Term? Choice(CoverTable cover)
    {
        if (!_context.Ideas.HasFlag(SearchIdeas.Conditionals)) return null;
        return _conditionals.Solve(cover) ?? (cover.Goal.Type == typeof(string) && _context.Ideas.HasFlag(SearchIdeas.Deduction) ? ChoiceOfDeduced(cover) : null);
    }

    /// <summary>The terms deduced for the goal of the whole search.</summary>
    public IEnumerable<Term> Deduced(Goal goal, int dearest)
    {
        (_goals, _goalsInLambdas, _goalsOfFunctions) = (0, 0, 0);
        if (goal.Type == typeof(string))
        {
            if (_concatenation.OfDates(goal) is { } date) yield return date;
            if (_concatenation.Solve(goal, dearest) is { } concatenation) yield return concatenation;
            if (_inverses.Solve(goal, dearest, Depth) is { } call) yield return call;
            yield break;
        }

        foreach (var date in goal.Columns.Length > 1 ? _concatenation.ValuesOfDates(goal) : [])
            yield return date;
        foreach (var call in _functions.Solve(goal, dearest))
            yield return call;
        if (_inverses.Solve(goal, dearest, Depth) is { } combination) yield return combination;
        if ((_linear.Solve(goal, dearest) ?? _rounded.Solve(goal, dearest) ?? _clamped.Solve(goal, dearest)) is { } formula) yield return formula;
        if (_recurrence.Solve(goal, dearest) is { } recurrence) yield return recurrence;
    }

    /// <summary>A term for a part of a goal: kept, or as deep as said deduced; null where there is none.</summary>
    public Term? Part(Goal goal, int dearest, int depth)
    {
        if ((Kept(goal, MostRead) ?? _constants.Of(goal)) is { } known) return known.Cost <= dearest ? known : null;
        if (depth <= 0 || _context.Budget.IsOver) return null;
        var key = (goal.Space, goal.Type, TermBank.Hash(0, goal.Target));
        var count = goal.Space.Bank.Count;
        if (_known.TryGetValue(key, out var deduced) && deduced.Count == count && deduced.Depth >= depth && (deduced.Term is not null || deduced.Dearest >= dearest))
            return deduced.Term?.Cost <= dearest ? deduced.Term : null;
        if (goal.Space.IsInLambda ? ++_goalsInLambdas > MostGoalsInLambdas : ++_goals > MostGoals) return null;
        var term = goal.Type == typeof(string) ? _concatenation.Solve(goal, dearest) : null;
        term = Cheaper(term, _inverses.Solve(goal, term?.Cost - 1 ?? dearest, depth));
        if (ValueTypes.ElementOf(goal.Type) is not null && _goalsOfFunctions++ < MostGoalsOfFunctions)
            term = _functions.Solve(goal, term?.Cost - 1 ?? dearest).Aggregate(term, Cheaper);
        _known[key] = new Known(count, depth, dearest, term);
        return term;
    }

    /// <summary>
    /// The cheapest choice for a goal that comes back after every level, with a bank that has grown: where nothing is new, the
    /// one found before, which may have been too dear then.
    /// </summary>
    private Term? ChoiceOf(Goal goal)
    {
        var key = (goal.Space, goal.Type, TermBank.Hash(0, goal.Target));
        var (cover, known) = _covers.TryGetValue(key, out var entry) ? entry : (new CoverTable(_context, goal), null);
        var choice = Choice(cover) ?? known;
        _covers[key] = (cover, choice);
        return choice;
    }

    /// <summary>
    /// The cheapest kept term that fits; where a goal leaves columns open, rather one that is defined there, too, and of several
    /// the smallest.
    /// </summary>
    private Term? Kept(Goal goal, int mostRead)
    {
        var bank = goal.Space.Bank;
        var type = _context.Types[goal.Type];
        if (goal.Type != typeof(double) && goal.Columns.Length > 0)
        {
            var kept = goal.Columns.Length == goal.Target.Length ? bank.Find(type, goal.Target) : bank.FindIn(type, goal.Columns, goal.Target, mostRead);
            if (kept < 0) return null;
            if (goal.Columns.Length == goal.Target.Length) return goal.Space.Extract(kept);
        }

        var (best, partial) = (-1, -1);
        foreach (var term in bank.Of(type))
        {
            if (--mostRead < 0 || (best >= 0 && bank.Cost(term) > bank.Cost(best))) break;
            if (!goal.Fits(bank.Row(term))) continue;
            if (bank.Row(term).Contains(Slot.Undefined)) partial = partial < 0 ? term : partial;
            else if (best < 0 || bank.Size(term) < bank.Size(best)) best = term;
        }

        return Math.Max(best, partial) < 0 ? null : goal.Space.Extract(best < 0 ? partial : best);
    }

    private Term? ChoiceOfDeduced(CoverTable cover)
    {
        var goal = cover.Goal;
        if (goal.Columns.Length < (2 * FewestColumnsOfBranch) - 1) return null;
        var bank = goal.Space.Bank;
        // A condition and its opposite ask for the same branches.
        var branches = new Dictionary<ulong, Term?>();
        foreach (var (holding, condition) in cover.Conditions.Where(entry => MayBranch(cover, entry.Key) && MayBranch(cover, cover.All & ~entry.Key)).OrderBy(entry => bank.Cost(entry.Value)).Take(ConditionsTried))
        {
            if (_context.Budget.IsOver) return null;
            if (Branch(cover, holding, branches) is { } then && Branch(cover, cover.All & ~holding, branches) is { } otherwise)
                return Term.OfConditional(goal.Space.Extract(condition), then, otherwise, TreeLearner.CostOfCondition);
        }

        return null;
    }

    private bool MayBranch(CoverTable cover, ulong set) =>
        System.Numerics.BitOperations.PopCount(set) >= FewestColumnsOfBranch || _saysConstants || cover.Terms.Keys.Any(right => (right & set) == set);

    private Term? Branch(CoverTable cover, ulong set, Dictionary<ulong, Term?> known)
    {
        if (!known.TryGetValue(set, out var branch))
            known[set] = branch = Branch(cover, set);
        return branch;
    }

    private Term? Branch(CoverTable cover, ulong set)
    {
        var bank = cover.Goal.Space.Bank;
        if (cover.Terms.Where(entry => (entry.Key & set) == set).Select(entry => entry.Value).DefaultIfEmpty(-1).MinBy(term => term < 0 ? 0 : bank.Cost(term)) is >= 0 and var kept)
            return cover.Goal.Space.Extract(kept);
        var isSingle = System.Numerics.BitOperations.PopCount(set) < FewestColumnsOfBranch;
        if (isSingle && !(_saysConstants && cover.Goal.Type == typeof(string))) return null;
        var columns = cover.Goal.Columns;
        var part = cover.Goal.Within(column => (set >> Array.IndexOf(columns, column) & 1) != 0 && columns.Contains(column));
        var term = part.Type == typeof(string) ? _concatenation.Solve(part, 24) : Part(part, 24, DepthOfBranch);
        return isSingle && term is not null && !SpokenConstants.AreAllIn(_context.Description, term) ? null : term;
    }

    private static Term? Cheaper(Term? left, Term? right) => right is null || (left is not null && left.Cost <= right.Cost) ? left : right;

    /// <summary>What was found when the bank had so many terms.</summary>
    private sealed record Known(int Count, int Depth, int Dearest, Term? Term);
}
