using CodeFarm.Synthesis.Conditionals;
using CodeFarm.Synthesis.Deduction;
using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Sketches;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

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

    /// <summary>
    /// After an answer, the search goes on for so many terms, or for a third of what it has taken: more where the answer
    /// leaves words of the description unexplained, chooses, or ignores a parameter. Terms, and not time, so that the
    /// outcome does not depend on how busy the machine is.
    /// </summary>
    private const int TermsAfterAnswer = 2_500;

    /// <summary>Without lists there are fewer forms of programs, so that a better answer follows sooner if at all.</summary>
    private const int TermsAfterAnswerOfScalars = 1_250;

    /// <summary>Numbers are easily made of others by chance.</summary>
    private const int TermsAfterAnswerOfNumbers = 8_000;

    /// <summary>Deduction is tried again when the bank has grown so much: a few new terms seldom change what it finds.</summary>
    private const double GrowthBetweenDeductions = 1.5;

    /// <summary>
    /// After an answer that may well be a coincidence: what is found so much later is as likely one itself, so that the
    /// number of terms grows with the doubt (in bits) and has a bound.
    /// </summary>
    private const int TermsOfDoubt = 25_000;
    private const int MostTermsOfDoubt = 400_000;

    /// <summary>A list of numbers that was deduced far ahead of the level reached: a level more takes so many terms, and the next ones more.</summary>
    private const int TermsForLevelAhead = 400;
    private const int MostLevelsAhead = 20;

    /// <summary>By what the number of terms grows from one level to the next, at least.</summary>
    private const double GrowthOfLevels = 1.8;

    /// <summary>Terms after which an answer of numbers stands, although there may be a cheaper one.</summary>
    private const int MostTermsToAnswer = 400_000;

    /// <summary>How much longer a better answer is looked for where one ignores a parameter.</summary>
    private const int PatienceWithIncomplete = 4;

    private const int MostDoubtsOfNumbers = 3;
    private const int MostDoubtsOfTexts = 4;

    private readonly SearchContext _context;
    private readonly CandidateSet _candidates;
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
        (_context, _candidates) = (context, candidates);
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

        foreach (var repaired in new SketchRepair(_context, _context.Sketches).Run())
            Offer(repaired);

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
        var doubts = _candidates.Doubts + DoubtsOfNumbers();
        var terms = Math.Max(explored / 3, Math.Max(Patience(doubts) * (_candidates.IsComplete ? 1 : PatienceWithIncomplete), TermsToAnswer(explored)));
        if (_candidates.IsDoubtful)
            terms = Math.Min(MostTermsOfDoubt, Math.Max(terms, TermsOfDoubt * _candidates.BitsOfDoubt));
        _context.Budget.LimitTo(explored + terms);
    }

    /// <summary>
    /// Number of terms for which a better answer is looked for: few programs make a certain text by chance, and very many a
    /// certain number or truth value.
    /// </summary>
    private int Patience(int doubts)
    {
        var type = _context.Problem.Returns;
        if (ValueTypes.IsScalar(type) && type != typeof(string)) return TermsAfterAnswerOfNumbers * (1 + doubts + (doubts * doubts * doubts / 2));
        var fewDoubts = Math.Min(MostDoubtsOfTexts, doubts);
        if (IsNumber(ValueTypes.InnermostOf(type))) return (TermsAfterAnswer * (1 + (2 * fewDoubts))) + (TermsForLevelAhead * LevelsToAnswer * LevelsToAnswer);
        if (_context.Problem.Parameters.Any(parameter => !ValueTypes.IsScalar(parameter.Type))) return TermsAfterAnswer * (1 + (2 * fewDoubts));
        return TermsAfterAnswerOfScalars * (1 + fewDoubts);
    }

    /// <summary>
    /// Number of terms until all are seen that are cheaper than an answer of numbers, about: of several that fit, the cheapest is
    /// likelier to be right than the one that happens to be deduced first.
    /// </summary>
    private long TermsToAnswer(long explored) => IsNumber(ValueTypes.InnermostOf(_context.Problem.Returns))
        ? (long)Math.Min(MostTermsToAnswer, explored * (Math.Pow(GrowthOfLevels, LevelsToAnswer - 1) - 1))
        : 0;

    /// <summary>
    /// Numbers are easily made of others by chance: an answer that was deduced far ahead of the level reached leaves room
    /// for many cheaper ones.
    /// </summary>
    private int DoubtsOfNumbers() => IsNumber(_context.Problem.Returns) ? Math.Min(LevelsToAnswer / 4, MostDoubtsOfNumbers) : 0;

    /// <summary>How far the cheapest answer is ahead of the level reached: where it was deduced, levels between may have cheaper ones.</summary>
    private int LevelsToAnswer => Math.Clamp(_candidates.LowestCost - LevelReached, 0, MostLevelsAhead);

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(double);

    /// <summary>Whether no dearer term can exist: all its arguments together would have to cost more than the dearest.</summary>
    private bool IsExhausted()
    {
        var highest = Math.Max(_space.Bank.HighestCost, 20);
        return LevelReached > 10 && Array.TrueForAll(_context.Operations, operation => LevelReached > operation.Cost + (operation.Arguments * highest));
    }
}
