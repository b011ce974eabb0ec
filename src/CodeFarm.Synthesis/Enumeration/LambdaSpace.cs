using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>
/// The functions that a search tries as arguments for one kind of element. Their bodies are terms over the elements, the
/// parameters, the constants and numbers computed outside; the columns are elements of the lists that the examples yield.
/// Two bodies that agree on all of these count as equal, although they might differ on an element that only another list
/// contains: the sample keeps that rare.
/// </summary>
internal sealed class LambdaSpace
{
    /// <summary>The level of the outer space at which a call with a lambda is first possible.</summary>
    public const int FirstLevel = 5;

    private const int BytesOfInputs = 200;
    private const int BytesOfInput = 44;

    private readonly SearchContext _context;
    private readonly ElementForm _form;
    private readonly ValueKind _first;
    private readonly ValueKind _second;
    private readonly Dictionary<SpaceColumn, int> _columns = [];
    private readonly Dictionary<(SpaceColumn Outer, long First, long Second), LambdaInputs> _inputs = [];
    private readonly (long First, long Second, LambdaInputs Inputs)[] _latest;
    private readonly Dictionary<(int Type, int Cost), List<int>> _bodies = [];
    private readonly bool _isNested;
    private readonly OuterNumbers? _outerNumbers;

    private LambdaSpace(SearchContext context, LambdaSpaces spaces, ElementForm form, Type[] types, SpaceColumn[] columns)
    {
        (_context, _form) = (context, form);
        _latest = new (long, long, LambdaInputs)[context.Examples];
        (_first, _second) = (ValueKind.Of(types[0]), ValueKind.Of(types[^1]));
        for (var column = 0; column < columns.Length; column++)
            _columns[columns[column]] = column;
        var mayNest = spaces.Enclosing.Length == 0 && form is ElementForm.Each or ElementForm.Indexed;
        var nested = mayNest ? new LambdaSpaces(context) { Enclosing = types } : null;
        Space = new TermSpace(context, context.Operations.Where(operation => !operation.HasFunction || (mayNest && MayBeNested(operation))), columns)
        {
            Lambdas = nested,
            MostUndefined = columns.Length,
            IsInLambda = true,
            IsPart = context.IsPart,
            KeepsOnlyDistinct = context.KeepsOnlyDistinct,
        };
        for (var index = 0; index < types.Length; index++)
            Space.AddLeaf(Term.OfElement(types[index], index), []);
        for (var index = 0; index < spaces.Enclosing.Length; index++)
            Space.AddLeaf(Term.OfElement(spaces.Enclosing[index], Term.ElementsOfLambda + index), []);
        if (nested is not null)
            nested.Outer = Space;
        _isNested = spaces.Enclosing.Length > 0;
        _outerNumbers = _isNested ? null : new OuterNumbers(context, spaces.Outer);
        // With one parameter, the elements come from it, and its text has said all.
        var parameters = context.Parameters.Where(leaf => context.Parameters.Count > 1 || leaf.Term.Type != typeof(string));
        foreach (var leaf in parameters.Concat(context.Constants))
        {
            Space.AddLeaf(ValueTypes.IsScalar(leaf.Term.Type) ? leaf.Term : Dearer(leaf.Term), leaf.Values);
        }
    }

    public TermSpace Space { get; }

    /// <summary>The space over the elements of the lists that the outer space holds now; null where they have none.</summary>
    public static LambdaSpace? Create(SearchContext context, LambdaSpaces spaces, ElementForm form, Type[] types)
    {
        var columns = ElementSample.Take(context, spaces.Outer, form, types);
        return columns.Length == 0 ? null : new LambdaSpace(context, spaces, form, types, columns);
    }

    /// <summary>The space over known elements.</summary>
    public static LambdaSpace ForColumns(SearchContext context, LambdaSpaces spaces, ElementForm form, Type[] types, SpaceColumn[] columns) =>
        new(context, spaces, form, types, columns);

    /// <summary>The space over the elements of one list alone; null where it has none.</summary>
    public static LambdaSpace? ForList(SearchContext context, LambdaSpaces spaces, Type element, int list)
    {
        var kind = ValueKind.Of(element);
        var row = spaces.Outer.Bank.Row(list).ToArray();
        SpaceColumn[] columns =
        [
            .. Enumerable.Range(0, context.Examples).Where(example => row[example] != Slot.Undefined)
                .SelectMany(example => ElementSample.TuplesOf(context.Store, ElementForm.Each, kind, kind, new SpaceColumn(example), row[example], 0))
                .Distinct().Take(ElementSample.MostColumns),
        ];
        return columns.Length == 0 ? null : new LambdaSpace(context, spaces, ElementForm.Each, [element], columns);
    }

    /// <summary>
    /// The bodies for a function argument of an operation with a cost. One that ignores its element, and the identity, are
    /// not among them: they only spell a list in a longer way. One for a fold needs both the state and the element.
    /// </summary>
    public List<int> Bodies(Operation operation, int function, int cost)
    {
        RunTo(cost);
        var type = operation.FunctionResults[function];
        if (!_bodies.TryGetValue((type, cost), out var bodies))
        {
            var isFold = StateSequence.HasElements(_form);
            bodies =
            [
                .. Space.Bank.Of(type, cost).Where(term => Space.Bank.Operation(term) >= 0
                    && ((Space.Bank.Inputs(term) & InputUse.Both) is var inputs && isFold ? inputs == InputUse.Both : inputs != InputUse.None)),
            ];
            if (!_context.Budget.IsOver) _bodies[(type, cost)] = bodies;
        }

        return bodies;
    }

    /// <summary>The column of each element of a list in each example; null where one was not sampled.</summary>
    /// <param name="row">The list in each example, defined in all.</param>
    public int[][]? ColumnsOf(ReadOnlySpan<long> row)
    {
        var columns = new int[row.Length][];
        for (var example = 0; example < row.Length; example++)
        {
            columns[example] = InputsOf(example, row[example], 0).Columns;
            if (Array.Exists(columns[example], column => column < 0)) return null;
        }

        return columns;
    }

    /// <summary>Enumerates bodies up to a cost.</summary>
    public void RunTo(int level)
    {
        while (Space.Level < level && !_context.Budget.IsOver)
        {
            foreach (var leaf in _outerNumbers?.At(Space.Level) ?? [])
                Space.AddLeaf(leaf.Term, leaf.Values, Space.Level + 1);
            Space.RunNextLevel();
        }
    }

    /// <summary>Applies a body to the elements of lists.</summary>
    /// <returns>Number of results; -1 where one is undefined.</returns>
    public int Apply(int body, SpaceColumn outer, long first, long second, ref long[] results)
    {
        var inputs = InputsOf(outer, first, second);
        if (results.Length < inputs.Columns.Length)
            results = new long[2 * inputs.Columns.Length];
        var row = Space.Bank.Row(body);
        for (var index = 0; index < inputs.Columns.Length; index++)
        {
            var column = inputs.Columns[index];
            var result = column >= 0 ? row[column] : Space.Evaluate(body, inputs.Elements[index]);
            if (result == Slot.Undefined) return -1;
            results[index] = result;
        }

        return inputs.Columns.Length;
    }

    /// <summary>Applies bodies in sequence, and the operation to all states.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="bodies">A body for each function argument.</param>
    /// <param name="outer">The column of the operation.</param>
    /// <param name="arguments">The other arguments.</param>
    /// <param name="states">Takes the states.</param>
    /// <returns>The slot of the result.</returns>
    public long RunSequence(Operation operation, ReadOnlySpan<int> bodies, SpaceColumn outer, ReadOnlySpan<long> arguments, ref long[] states)
    {
        var elements = StateSequence.HasElements(_form) ? _second.ElementsOfList(_context.Store, arguments[0]) : [];
        var functions = new BodiesOfSpace(this, outer, bodies[0], bodies[^1]);
        var count = StateSequence.Run(operation.Component.Elements, arguments, elements, functions, ref states);
        return count < 0 ? Slot.Undefined : Interpreter.Apply(operation.Component.Evaluate, _context.Store, arguments, states.AsSpan(0, count));
    }

    /// <summary>What a body is applied to for given lists.</summary>
    public LambdaInputs InputsOf(int example, long first, long second) => InputsOf(new SpaceColumn(example), first, second);

    private LambdaInputs InputsOf(SpaceColumn outer, long first, long second)
    {
        // One body after the other is applied to the same list.
        if (!_isNested && _latest[outer.Example] is { Inputs: not null } latest && latest.First == first && latest.Second == second) return latest.Inputs;
        if (!_inputs.TryGetValue((outer, first, second), out var inputs))
            _inputs[(outer, first, second)] = inputs = MakeInputs(outer, first, second);
        _latest[outer.Example] = (first, second, inputs);
        return inputs;
    }

    private LambdaInputs MakeInputs(SpaceColumn outer, long first, long second)
    {
        var left = _first.ElementsOfList(_context.Store, first);
        var right = _form == ElementForm.Zipped ? _second.ElementsOfList(_context.Store, second) : [];
        var count = ElementTuples.Count(_form, left, right);
        _context.Budget.CountMemory(BytesOfInputs + ((long)BytesOfInput * count));
        var elements = new SpaceColumn[count];
        foreach (var (index, element) in ElementSample.TuplesOf(_context.Store, _form, _first, _second, outer, first, second).Index())
            elements[index] = element;
        return new(elements, Array.ConvertAll(elements, element => _columns.GetValueOrDefault(element, -1)));
    }

    /// <summary>A list that is not that of the elements is seldom meant.</summary>
    private static Term Dearer(Term list) => list.Kind == TermKind.Constant
        ? Term.OfConstant(list.Constant!, list.Cost + 1)
        : Term.OfParameter(list.Parameter, list.Type, list.Cost + 1);

    /// <summary>Whether an operation with a function may stand in a lambda.</summary>
    private static bool MayBeNested(Operation operation) =>
        operation.Functions == 1 && operation.Component.Elements is ElementForm.Each or ElementForm.Pairwise;

    private long Evaluate(int body, SpaceColumn column) =>
        _columns.TryGetValue(column, out var index) ? Space.Bank.Row(body)[index] : Space.Evaluate(body, column);

    /// <summary>Bodies of a space, applied to what a sequence comes to.</summary>
    private readonly struct BodiesOfSpace(LambdaSpace space, SpaceColumn outer, int first, int last) : IFunctions
    {
        public long Apply(int function, long state, long element) =>
            space.Evaluate(function == 0 ? first : last, outer.Enter(state, element));
    }
}
