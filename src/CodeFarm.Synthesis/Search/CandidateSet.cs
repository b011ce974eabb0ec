namespace CodeFarm.Synthesis.Search;

/// <summary>The answers found, at most one for each behaviour on the probes: the cheapest.</summary>
internal sealed class CandidateSet(ExampleSet examples, int maximum)
{
    private readonly IReadOnlyList<object[]> _probes = ProbeInputs.From(examples);
    private readonly List<(Term Term, object?[] Values)> _answers = [];

    public bool IsFull => _answers.Count >= maximum;

    public int Count => _answers.Count;

    /// <summary>Cost of the cheapest answer.</summary>
    public int LowestCost => _answers.Min(answer => answer.Term.Cost);

    /// <summary>The cheapest first; of equally cheap ones that which is defined on more inputs, then the smaller.</summary>
    public IEnumerable<Term> Ranked() => _answers
        .OrderBy(answer => answer.Term.Cost)
        .ThenBy(answer => answer.Values.Count(value => value is null))
        .ThenBy(answer => answer.Term.Size)
        .Select(answer => answer.Term);

    /// <summary>Takes an answer that satisfies the examples, unless one that behaves like it is known.</summary>
    public void Offer(Term term)
    {
        var values = _probes.Select(probe => Interpreter.Evaluate(term, probe)).ToArray();
        if (!_answers.Any(answer => answer.Values.AsSpan().SequenceEqual(values, ValueComparer.Instance!)))
            _answers.Add((term, values));
    }
}
