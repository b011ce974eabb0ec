namespace CodeFarm.Synthesis.Search;

/// <summary>One search: raises the level of cost until there are answers or a bound is reached.</summary>
internal sealed class ProgramSearch
{
    /// <summary>After the first answer, the search looks this much dearer for answers that behave differently.</summary>
    private const int LevelsAfterAnswer = 2;

    /// <summary>After the first answer, it goes on for this time, or for half as long as it has taken so far.</summary>
    private static readonly TimeSpan TimeAfterAnswer = TimeSpan.FromMilliseconds(200);

    /// <summary>The same where the first answer ignores a parameter, so that it is likely not the one meant.</summary>
    private static readonly TimeSpan TimeAfterIncompleteAnswer = TimeSpan.FromSeconds(1);

    private readonly SearchContext _context;
    private readonly SearchBudget _budget;
    private readonly ValuePool _pool = new();
    private readonly CandidateSet _candidates;
    private readonly Dictionary<Type, LambdaBank> _lambdas;
    private readonly Enumerator _terms;

    public ProgramSearch(SearchContext context, SynthesisOptions options, SearchBudget budget)
    {
        _context = context;
        _budget = budget;
        _candidates = new CandidateSet(context.Examples, options.MaximumCandidates);
        var parts = new OutputParts(context.Examples, _pool);
        _lambdas = context.Components
            .SelectMany(component => component.Parameters)
            .Where(type => type.GetGenericArguments().Length == 2)
            .Select(type => type.GetGenericArguments()[0])
            .Distinct()
            .Select(type => ElementSample.Of(type, context))
            .Where(sample => sample.Columns.Count > 0)
            .Select(sample => new LambdaBank(sample, context, _pool, parts, budget, options.KeepOnlyDistinctTerms))
            .ToDictionary(bank => bank.Element);
        _terms = new Enumerator(context.Components, _pool, budget, context.Examples.Outputs.Length)
        {
            Lambdas = (type, cost) => _lambdas.GetValueOrDefault(type.GetGenericArguments()[0])?.Of(type, cost) ?? [],
            Observe = Observe,
            IsUnlikely = (component, row) => component.Assembles && !row.Select((value, example) => parts.Contain(example, value)).All(isPart => isPart),
            KeepsOnlyDistinct = options.KeepOnlyDistinctTerms,
        };
        foreach (var parameter in context.Parameters)
            _terms.AddLeaf(parameter, example => context.Examples.Inputs[example][parameter.Parameter]);
        foreach (var constant in context.Constants)
            _terms.AddLeaf(constant, _ => constant.Constant!);
    }

    /// <summary>The answers, the best first; empty where <see cref="SearchBudget.Bound"/> says what ended the search.</summary>
    public IReadOnlyList<(Term Term, int Cost)> Run()
    {
        OfferLeaves();
        if (_candidates.IsFull)
            _budget.End("enough answers were found");
        for (var cost = 1; !_budget.IsOver; cost++)
        {
            LevelReached = cost;
            _budget.Check();
            _terms.RunLevel(cost);
            if (_candidates.Count > 0 && cost >= _candidates.LowestCost + LevelsAfterAnswer)
                break;
            if (IsExhausted(cost))
                _budget.End("the components of the library were used up");
        }

        return [.. _candidates.Ranked()];
    }

    /// <summary>Level of cost that was begun last.</summary>
    public int LevelReached { get; private set; }

    private void OfferLeaves()
    {
        foreach (var leaf in _context.Parameters.Concat(_context.Constants).Where(leaf => leaf.Type == _context.Problem.Returns))
        {
            var satisfies = Enumerable.Range(0, _context.Examples.Outputs.Length).All(example =>
                ValueComparer.Satisfies(Interpreter.Evaluate(leaf, _context.Examples.Inputs[example])!, _context.Examples.Outputs[example]));
            if (satisfies) _candidates.Offer(leaf);
        }
    }

    private void Observe(Component component, Term[] children, int[] row, int cost)
    {
        if (component.Returns != _context.Problem.Returns) return;
        for (var example = 0; example < row.Length; example++)
        {
            if (!ValueComparer.Satisfies(_pool[row[example]], _context.Examples.Outputs[example]))
                return;
        }

        _candidates.Offer(Term.OfCall(component, cost, [.. children], [.. row], number: 0));
        if (_candidates.IsFull)
            _budget.End("enough answers were found");
        else if (_candidates.Complete == 1)
            _budget.LimitTo(Longer(TimeAfterAnswer, _budget.Elapsed / 2));
        else if (_candidates.Count == 1)
            _budget.LimitTo(Longer(TimeAfterIncompleteAnswer, _budget.Elapsed));
    }

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;

    /// <summary>Whether no dearer term can exist: all its arguments together would have to cost more than the dearest.</summary>
    private bool IsExhausted(int cost)
    {
        if (_context.Components.Count == 0)
            return cost > 10;
        var highest = Math.Max(_terms.Bank.HighestCost, _lambdas.Values.Select(bank => bank.HighestCost).DefaultIfEmpty(0).Max());
        return cost > _context.Components.Max(component => component.Cost + (component.Parameters.Count * Math.Max(highest, 10)));
    }
}
