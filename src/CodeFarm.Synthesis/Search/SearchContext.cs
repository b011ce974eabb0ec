using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Sketches;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>What every part of one search shares.</summary>
internal sealed class SearchContext
{
    private const int MostExamplesMined = 32;
    private const int LongValue = 2_000;
    private const int BytesOfPart = 48;

    private readonly string[][] _texts;
    private readonly bool _isInexact;
    private readonly Dictionary<(int Example, long Text), bool> _parts = [];

    /// <param name="problem">The problem.</param>
    /// <param name="examples">The examples that are searched with.</param>
    /// <param name="components">The components, with their costs for the problem.</param>
    /// <param name="budget">The bounds.</param>
    /// <param name="all">All examples, which know more of constants; null for the same ones.</param>
    /// <param name="ideas">What the search makes use of.</param>
    public SearchContext(SynthesisProblem problem, ExampleSet examples, IReadOnlyList<Component> components, SearchBudget budget, ExampleSet? all = null, SearchIdeas ideas = SearchIdeas.All)
    {
        (Problem, ExampleSet, Budget, Ideas) = (problem, examples, budget, ideas);
        Store = ValueLengths.StoreFor(examples);
        Budget.HasLongValues = Math.Max(Store.LongestText, Store.LongestList) > LongValue;
        Budget.HasEnormousValues = examples.Inputs.SelectMany(inputs => inputs).Concat(examples.Outputs).Any(ValueSizes.IsEnormous);
        Store.Allocated = bytes => budget.CountMemory(bytes);
        Operations = [.. components.Select((component, index) => new Operation(component, index, Types))];
        Target = Array.ConvertAll(examples.Outputs, output => ValueKind.Of(problem.Returns).Write(Store, output));
        Parameters = [.. problem.Parameters.Select((parameter, index) => new Leaf(
            Term.OfParameter(index, parameter.Type, cost: 1),
            Array.ConvertAll(examples.Inputs, inputs => ValueKind.Of(parameter.Type).Write(Store, inputs[index]))))];
        var isMined = ideas.HasFlag(SearchIdeas.MinedConstants);
        var constants = ConstantMiner.Mine(problem, all is { Outputs.Length: <= MostExamplesMined } ? all : examples, isMined);
        Constants = [.. constants.Concat(isMined ? ListConstantMiner.Mine(problem, examples, constants) : []).Select(constant => LeafOf(constant))];
        Sketches = [.. problem.Sketches.Select(sketch => Sketch.For(sketch.Term, components))];
        // Doubles are close to each other, dictionaries have any order: different slots may satisfy an example.
        _isInexact = ValueTypes.PartsOf(problem.Returns).Any(part => part == typeof(double) || ValueTypes.MapValueOf(part) is not null);
        _texts = [.. examples.Outputs.Select(output => ValueTypes.TextsOf(output).ToArray())];
    }

    public SynthesisProblem Problem { get; }

    /// <summary>What the user said, the name included.</summary>
    public string Description => $"{Problem.Name} {Problem.Description}";

    public ExampleSet ExampleSet { get; }

    public SearchBudget Budget { get; }

    public ValueStore Store { get; }

    /// <summary>What components gave for lists and texts.</summary>
    public EvaluationCache Evaluations { get; } = new();

    public TypeTable Types { get; } = new();

    public Operation[] Operations { get; }

    /// <summary>One leaf for each parameter.</summary>
    public IReadOnlyList<Leaf> Parameters { get; }

    /// <summary>Constants mined from the problem.</summary>
    public IReadOnlyList<Leaf> Constants { get; }

    /// <summary>Programs and parts of programs that may be almost right, with the costs of the problem.</summary>
    public IReadOnlyList<Term> Sketches { get; }

    public IEnumerable<Leaf> Leaves => Parameters.Concat(Constants);

    /// <summary>The expected output of each example.</summary>
    public long[] Target { get; }

    /// <summary>Number of examples.</summary>
    public int Examples => Target.Length;

    /// <summary>Whether a choice was refused because it only lists the examples.</summary>
    public bool HasRefusedTable { get; set; }

    public SearchIdeas Ideas { get; }

    public bool KeepsOnlyDistinct => Ideas.HasFlag(SearchIdeas.Equivalence);

    public Leaf LeafOf(Term constant) =>
        new(constant, Enumerable.Repeat(ValueKind.Of(constant.Type).Write(Store, constant.Constant), ExampleSet.Outputs.Length).ToArray());

    /// <summary>
    /// Whether a text is a part of the expected output of an example, in any case of letters. For an output without texts,
    /// nothing assembled is a part.
    /// </summary>
    public bool IsPart(int example, long text)
    {
        // Terms ask again and again for the same few values.
        if (!_parts.TryGetValue((example, text), out var isPart))
        {
            var part = Store.Read<string>(text);
            _parts[(example, text)] = isPart = _texts[example].Any(output => output.Contains(part, StringComparison.OrdinalIgnoreCase));
            Budget.CountMemory(BytesOfPart);
        }

        return isPart;
    }

    /// <summary>Whether a value of the result's type is the expected one.</summary>
    public bool Satisfies(int example, long slot) => slot == Target[example]
        || (_isInexact && slot != Slot.Undefined && ValueComparer.Satisfies(ValueKind.Of(Problem.Returns).Read(Store, slot), ExampleSet.Outputs[example]));
}
