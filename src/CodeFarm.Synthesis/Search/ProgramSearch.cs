using CodeFarm.Synthesis.Conditionals;
using CodeFarm.Synthesis.Deduction;
using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Sketches;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// One search: enumerates level by level of cost and, after each level, deduces answers from what is kept, until a good
/// answer stands or a bound is reached.
/// </summary>
internal sealed class ProgramSearch
{
    /// <summary>Lowest level after which deduction is tried.</summary>
    private const int FirstDeduction = 3;

    /// <summary>An answer that costs so much more than the level reached may still be beaten by what the next levels bring.</summary>
    private const int LevelsAhead = 3;

    /// <summary>What a deduced answer may cost more than two terms of the level reached.</summary>
    private const int CostBeyondLevels = 8;

    /// <summary>Deduction is tried again when the bank has grown so much: a few new terms seldom change what it finds.</summary>
    private const double GrowthBetweenDeductions = 1.5;

    private readonly SearchContext _context;
    private readonly CandidateSet _candidates;
    private readonly Patience _patience;
    private readonly TermSpace _space;
    private readonly Goal _goal;
    private readonly CoverTable? _cover;
    private readonly GoalSolver _solver;
    private readonly StructureDeduction _structure;
    private readonly SequenceDeduction _sequences;
    private readonly int _returns;
    private int _nextDeduction;

    public ProgramSearch(SearchContext context, CandidateSet candidates)
    {
        (_context, _candidates, _patience) = (context, candidates, new Patience(context.Problem, candidates));
        _returns = context.Types[context.Problem.Returns];
        var lambdas = new LambdaSpaces(context);
        var columns = Enumerable.Range(0, context.Examples).Select(example => new SpaceColumn(example)).ToArray();
        _space = lambdas.Outer = new TermSpace(context, context.Operations, columns)
        {
            Lambdas = lambdas,
            Observe = Observe,
            IsPart = context.IsPart,
            KeepsOnlyDistinct = context.KeepsOnlyDistinct,
            MostUndefined = context.Examples / 2,
        };
        foreach (var leaf in context.Leaves)
            _space.AddLeaf(leaf.Term, leaf.Values);
        foreach (var sketch in context.Sketches)
        {
            if (Sketch.AsLeaf(sketch, context) is { } leaf) _space.AddLeaf(leaf.Term, leaf.Values);
        }

        var roles = new Roles(context.Operations.Select(operation => operation.Component));
        _goal = new Goal(_space, context.Problem.Returns, context.Target, IsRoot: true);
        _cover = context.Ideas.HasFlag(SearchIdeas.Conditionals) && context.Examples <= CoverTable.MostColumns ? new CoverTable(context, _goal) : null;
        _solver = new GoalSolver(context, lambdas, roles);
        _structure = new StructureDeduction(context, _space, lambdas, roles, _solver);
        _sequences = new SequenceDeduction(context, _space, lambdas, _solver);
    }

    /// <summary>Level of cost that was begun last.</summary>
    public int LevelReached => _space.Level;

    /// <summary>Number of nodes of the largest term that is kept.</summary>
    public int LargestSize => _space.Bank.LargestSize;

    /// <summary>Whether an answer was refused because it only lists the examples.</summary>
    public bool HasRefusedTable => _candidates.HasRefusedTable || _context.HasRefusedTable;

    /// <summary>Runs until an answer is good enough or the budget is over.</summary>
    public void Run()
    {
        try
        {
            _context.Budget.RefusesMemory = true;
            Search();
        }
        catch (MemoryBoundException)
        {
            // The budget knows the reason, and what was found stands.
        }
        finally
        {
            _context.Budget.RefusesMemory = false;
        }
    }

    private void Search()
    {
        foreach (var leaf in _context.Leaves.Where(leaf => leaf.Term.Type == _context.Problem.Returns))
        {
            if (Enumerable.Range(0, _context.Examples).All(example => _context.Satisfies(example, leaf.Values[example])))
                Offer(leaf.Term);
        }

        if (_context.Sketches.Count > 0)
        {
            foreach (var repaired in new SketchRepair(_context, _context.Sketches).Run())
                Offer(repaired);
        }

        while (!_context.Budget.IsOver)
        {
            _context.Budget.Check();
            _space.RunNextLevel();
            if (LevelReached >= FirstDeduction && _space.Bank.Count >= _nextDeduction && !_context.Budget.IsOver)
            {
                _nextDeduction = (int)(_space.Bank.Count * GrowthBetweenDeductions);
                Deduce();
            }

            if (LevelReached >= _candidates.LowestCost && _candidates.IsFull(int.MaxValue))
                _context.Budget.End("no cheaper answer is possible");
            else if (!_candidates.IsDoubtful && _candidates.IsFull(LevelReached + LevelsAhead))
                _context.Budget.End("enough answers were found");
            else if (IsExhausted())
                _context.Budget.End("the components of the library were used up");
        }
    }

    /// <summary>The kept terms that are right for most of the examples, the best first; at most so many.</summary>
    public IEnumerable<Term> NearMisses(int most)
    {
        _cover?.Update();
        return (_cover?.Terms ?? new Dictionary<ulong, int>())
            .OrderByDescending(entry => System.Numerics.BitOperations.PopCount(entry.Key))
            .ThenBy(entry => _space.Bank.Cost(entry.Value))
            .Take(most)
            .Select(entry => _space.Extract(entry.Value));
    }

    private void Deduce()
    {
        if (_context.Ideas.HasFlag(SearchIdeas.Deduction))
        {
            var dearest = Math.Min(_candidates.LowestCost, (2 * LevelReached) + CostBeyondLevels);
            foreach (var term in _solver.Deduced(_goal, _goal.Type == typeof(string) ? _candidates.LowestCost : dearest).Concat(_structure.Solve(_candidates.LowestCost)).Concat(_sequences.Solve()))
            {
                Offer(term);
                if (_context.Budget.IsOver) return;
            }
        }

        if (_cover is not null && _solver.Choice(_cover) is { } choice)
            Offer(choice);
    }

    private void Observe(Operation operation, ReadOnlySpan<int> children, ReadOnlySpan<long> row, int cost)
    {
        if (operation.Returns != _returns) return;
        for (var example = 0; example < row.Length; example++)
        {
            if (!_context.Satisfies(example, row[example])) return;
        }

        Offer(_space.ExtractCall(operation, children));
    }

    private void Offer(Term term)
    {
        var lowest = _candidates.LowestCost;
        _candidates.Offer(term);
        if (_candidates.Counterexample >= 0)
            _context.Budget.End("an answer breaks an example that was left out");
        if (_candidates.LowestCost >= lowest) return;
        var explored = _context.Budget.Explored;
        _context.Budget.LimitTo(explored + _patience.TermsAfterAnswer(explored, LevelReached));
    }

    /// <summary>Whether no dearer term can exist: all its arguments together would have to cost more than the dearest.</summary>
    private bool IsExhausted()
    {
        var highest = Math.Max(_space.Bank.HighestCost, 20);
        return LevelReached > 10 && Array.TrueForAll(_context.Operations, operation => LevelReached > operation.Cost + (operation.Arguments * highest));
    }
}
