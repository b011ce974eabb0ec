using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>The answers found, at most one for each behaviour on the probes: the cheapest.</summary>
/// <param name="examples">All examples.</param>
/// <param name="searched">Indexes of those that the search is made with.</param>
/// <param name="words">What the description speaks of.</param>
/// <param name="variants">Makes answers that say more of the description.</param>
/// <param name="support">What stands behind an answer.</param>
/// <param name="maximum">Number of answers asked for.</param>
/// <param name="budget">Counts the values that are kept.</param>
internal sealed class CandidateSet(ExampleSet examples, IReadOnlyList<int> searched, DescribedWords words, DescribedVariants variants, Support support, int maximum, SearchBudget budget)
{
    /// <summary>
    /// What a parameter that is not used adds to the cost of an answer: whoever gave a parameter meant it to matter, so an
    /// answer with it may be this much dearer and still be preferred.
    /// </summary>
    private const int CostOfUnusedParameter = 5;

    /// <summary>Each offer is evaluated on all probes, so a search that finds answers by the thousand must be held.</summary>
    private const int MostOffers = 400;

    private const int MostOffersVaried = 100;

    private const int MostDoubts = 6;

    /// <summary>An entry of a dictionary, which is half empty at times.</summary>
    private const int BytesOfEntry = 56;

    private readonly Trials _trials = new(examples.Inputs, () => ValueLengths.StoreForAnswers(examples));
    private readonly Trials _probes = new(ProbeInputs.From(examples), () => ValueLengths.StoreForAnswers(examples));
    private readonly CountedPlaces _places = new(examples);
    private readonly int[] _parameters = TellingParameters(examples);
    private readonly List<Answer> _answers = [];
    private readonly Dictionary<object, object> _values = new(ValueComparer.Instance);
    private int _offers;
    private long _bytes;

    public int Count => _answers.Count;

    /// <summary>
    /// How doubtful the cheapest answer is: a point for each two of cost that its description or its parameters charge it
    /// with, and two where it chooses.
    /// </summary>
    public int Doubts => Best is { } best
        ? Math.Clamp((best.Cost - best.Term.Cost) / 2, 0, MostDoubts) + (best.Term.SelfAndDescendants().Any(node => node.Kind == TermKind.Conditional) ? 2 : 0)
        : 0;

    /// <summary>Whether the examples say less than the cheapest answer assumes, so that it may well be a coincidence.</summary>
    public bool IsDoubtful => BitsOfDoubt > 0;

    /// <summary>Bits that the cheapest answer, or the worst of its parts, costs more than the examples say.</summary>
    public int BitsOfDoubt => Best?.Doubt ?? 0;

    /// <summary>Whether the cheapest answer uses every parameter.</summary>
    public bool IsComplete => Best is { IsComplete: true };

    private Answer? Best => _answers.MinBy(answer => answer.Cost);

    /// <summary>Cost of the cheapest answer.</summary>
    public int LowestCost => _answers.Count == 0 ? int.MaxValue : _answers.Min(answer => answer.Cost);

    /// <summary>Whether an answer was refused because it only lists the examples.</summary>
    public bool HasRefusedTable { get; private set; }

    /// <summary>An example that was not searched with and that an offer breaks, or -1.</summary>
    public int Counterexample { get; private set; } = -1;

    /// <summary>Whether there are as many answers as asked for that use every parameter and cost at most so much.</summary>
    public bool IsFull(int cost) => _answers.Count(answer => answer.IsComplete && answer.Cost <= cost) >= maximum;

    /// <summary>
    /// The cheapest first; of equally cheap ones that which the examples support more, then that which explains more of the
    /// description, then the smaller, then that which is defined on more inputs.
    /// </summary>
    public IEnumerable<(Term Term, int Cost)> Ranked() => _answers
        .OrderBy(answer => answer.Cost)
        .ThenBy(answer => answer.Doubt)
        .ThenBy(answer => answer.Unexplained)
        .ThenBy(answer => answer.Term.Size)
        .ThenBy(answer => answer.Values.Count(value => value is null))
        .Take(maximum)
        .Select(answer => (answer.Term, answer.Cost));

    /// <summary>Takes an answer, unless it breaks an example or a cheaper one that behaves like it is known.</summary>
    public void Offer(Term offered)
    {
        var term = Emission.Simplification.Of(offered);
        Consider(term, Math.Min(offered.Cost, term.Cost));
        foreach (var variant in _offers > MostOffers ? [] : CommonSource.Of(term, examples))
            Consider(variant, variant.Cost);
        foreach (var variant in _offers > MostOffersVaried ? [] : variants.Of(term))
            Consider(variant, variant.Cost);
    }

    private void Consider(Term term, int plainCost)
    {
        var unused = _parameters.Except(term.SelfAndDescendants().Where(node => node.Kind == TermKind.Parameter).Select(node => node.Parameter)).Count();
        var unexplained = words.CostOfUnexplained(term);
        var adjustment = term.SelfAndDescendants().Sum(node => node.Component?.Adjustment ?? 0);
        var cost = plainCost - adjustment + (unused * CostOfUnusedParameter) + unexplained - SharedStructure.SavingOf(term) + CommonSource.CostOf(term);
        if (_offers > MostOffers && cost >= LowestCost) return;

        _offers++;
        for (var example = 0; example < examples.Inputs.Length; example++)
        {
            if (ValueComparer.Satisfies(_trials.Evaluate(term, example), examples.Outputs[example])) continue;
            if (!searched.Contains(example)) Counterexample = example;
            return;
        }

        var evidence = support.Of(term);
        HasRefusedTable |= evidence.IsTable;
        if (evidence.IsTable) return;
        cost += evidence.Charge + _places.CostOf(term);
        var values = Array.ConvertAll(_probes.EvaluateAll(term), Shared);
        var answer = new Answer(term, cost, cost - unexplained - (unused * CostOfUnusedParameter), evidence.Doubt, unexplained, unused, values);
        var known = _answers.FindIndex(other => other.Values.AsSpan().SequenceEqual(values, AnswerComparer.Instance!));
        if (known < 0)
            _answers.Add(answer);
        else if (IsPadded(_answers[known], answer) || (answer.Cost < _answers[known].Cost && !IsPadded(answer, _answers[known])))
            _answers[known] = answer;
        Charge(known < 0 ? _answers.Count - 1 : known);
        // Last, so that the bound does not keep an answer out.
        var bytes = _bytes + (sizeof(long) * values.Length);
        _bytes = 0;
        budget.CountMemory(bytes);
    }

    /// <summary>Compares an answer that is new with all others.</summary>
    private void Charge(int place)
    {
        for (var index = 0; index < _answers.Count; index++)
        {
            _answers[place] = Charged(_answers[place], _answers[index]);
            _answers[index] = Charged(_answers[index], _answers[place]);
        }
    }

    /// <summary>
    /// Whether an answer is another one with steps that no example asks for, and cheaper only for words that these steps answer to. What
    /// is true or false is left alone: the examples seldom say which of several conditions matters.
    /// </summary>
    private static bool IsPadded(Answer answer, Answer other) =>
        answer.Cost <= other.Cost && other.PlainCost <= answer.PlainCost && answer.Unused == other.Unused && answer.Term.Type != typeof(bool)
            && TermEquality.IsWithin(other.Term, answer.Term);

    /// <summary>
    /// A step alone may be what the description means where no example shows it, such as lower case; but nobody means numbers of which
    /// nothing is said.
    /// </summary>
    private static Answer Charged(Answer answer, Answer other) =>
        IsPadded(answer, other) && Leaves(answer.Term) > Leaves(other.Term) ? answer with { Cost = other.Cost + 1 } : answer;

    private static int Leaves(Term term) => term.Children.Length == 0 ? 1 : term.Children.Sum(Leaves);

    /// <summary>
    /// The parameters that say something of their own: all but whole numbers that are always the length of another parameter, which
    /// people hand over with a list out of habit.
    /// </summary>
    private static int[] TellingParameters(ExampleSet examples) =>
        [.. Enumerable.Range(0, examples.Inputs[0].Length).Where(parameter => !examples.Inputs[0].Index().Any(other => other.Index != parameter
            && Array.TrueForAll(examples.Inputs, inputs => inputs[parameter] is int length && length == LengthOf(inputs[other.Index]))
            && examples.Inputs.DistinctBy(inputs => inputs[parameter]).Count() > 1))];

    private static int? LengthOf(object value) => value is string text ? text.Length : (value as Array)?.Length;

    /// <summary>The value as it was first seen: answers differ on few of the probes.</summary>
    private object? Shared(object? value)
    {
        if (value is null) return null;
        if (_values.TryGetValue(value, out var known)) return known;
        _bytes += BytesOfEntry + ValueSizes.BytesOf(value);
        return _values[value] = value;
    }

    private sealed record Answer(Term Term, int Cost, int PlainCost, int Doubt, int Unexplained, int Unused, object?[] Values)
    {
        public bool IsComplete => Unused == 0;
    }
}
