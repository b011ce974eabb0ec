namespace CodeFarm.Synthesis.Search;

/// <summary>The answers found, at most one for each behaviour on the probes: the cheapest.</summary>
internal sealed class CandidateSet(ExampleSet examples, int maximum)
{
    /// <summary>
    /// What a parameter that is not used adds to the cost of an answer: whoever gave a parameter meant it to matter, so an
    /// answer with it may be this much dearer and still be preferred.
    /// </summary>
    private const int CostOfUnusedParameter = 5;

    private readonly IReadOnlyList<object[]> _probes = ProbeInputs.From(examples);
    private readonly int _parameters = examples.Inputs[0].Length;
    private readonly List<(Term Term, int Cost, object?[] Values)> _answers = [];

    /// <summary>Whether there are enough answers; those that ignore a parameter do not count.</summary>
    public bool IsFull => Complete >= maximum;

    public int Count => _answers.Count;

    /// <summary>Number of answers that use every parameter.</summary>
    public int Complete { get; private set; }

    /// <summary>Cost of the cheapest answer.</summary>
    public int LowestCost => _answers.Min(answer => answer.Cost);

    /// <summary>The cheapest first; of equally cheap ones that which is defined on more inputs, then the smaller.</summary>
    public IEnumerable<(Term Term, int Cost)> Ranked() => _answers
        .OrderBy(answer => answer.Cost)
        .ThenBy(answer => answer.Values.Count(value => value is null))
        .ThenBy(answer => answer.Term.Size)
        .Take(maximum)
        .Select(answer => (answer.Term, answer.Cost));

    /// <summary>Takes an answer that satisfies the examples, unless one that behaves like it is known.</summary>
    public void Offer(Term term)
    {
        var unused = _parameters - ParametersOf(term).Distinct().Count();
        if (unused > 0 && _answers.Count - Complete >= maximum)
            return;

        var values = _probes.Select(probe => Interpreter.Evaluate(term, probe)).ToArray();
        if (_answers.Any(answer => answer.Values.AsSpan().SequenceEqual(values, ValueComparer.Instance!)))
            return;
        _answers.Add((term, term.Cost + (unused * CostOfUnusedParameter), values));
        if (unused == 0)
            Complete++;
    }

    private static IEnumerable<int> ParametersOf(Term term) => term.Kind == TermKind.Parameter
        ? [term.Parameter]
        : term.Children.SelectMany(ParametersOf);
}
