namespace CodeFarm.Synthesis.Search;

/// <summary>
/// The functions of one element type that a search tries as arguments. Their bodies are enumerated like any term, over the
/// element, the scalar parameters and the constants; their columns are the elements that the examples can yield.
/// Two bodies that agree on all of these count as equal, although they might differ on an element that only a derived list
/// contains: the sample of elements keeps that rare.
/// </summary>
internal sealed class LambdaBank
{
    private readonly Enumerator _enumerator;
    private readonly ElementSample _sample;
    private readonly ValuePool _pool;
    private readonly Dictionary<(Type Function, int Cost), List<Term>> _functions = [];
    private readonly object[][] _inputs;
    private readonly SearchBudget _budget;
    private int _level;

    public LambdaBank(
        ElementSample sample, SearchContext context, ValuePool pool, OutputParts parts, SearchBudget budget, bool keepsOnlyDistinct)
    {
        _sample = sample;
        _pool = pool;
        _budget = budget;
        _inputs = context.Examples.Inputs;
        var components = context.Components.Where(component => component.Parameters.All(type => type.GetGenericArguments().Length < 2));
        _enumerator = new Enumerator([.. components], pool, budget, sample.Columns.Count)
        {
            AllowsUndefined = true,
            // A list may lack some of the sampled elements, so one that leads to a part of the output is enough.
            IsUnlikely = (component, row) => component.Assembles && !row
                .Where((value, column) => value != ValuePool.Undefined && parts.Contain(sample.Columns[column].Example, value))
                .Any(),
            KeepsOnlyDistinct = keepsOnlyDistinct,
        };

        _enumerator.AddLeaf(Term.OfElement(sample.Type), column => sample.Columns[column].Element);
        foreach (var parameter in context.Parameters.Where(parameter => ValueTypes.ElementOf(parameter.Type) is null))
            _enumerator.AddLeaf(parameter, column => _inputs[sample.Columns[column].Example][parameter.Parameter]);
        foreach (var constant in context.Constants)
            _enumerator.AddLeaf(constant, _ => constant.Constant!);
    }

    /// <summary>Type of the elements that the functions take.</summary>
    public Type Element => _sample.Type;

    /// <summary>Highest cost at which there is a body.</summary>
    public int HighestCost => _enumerator.Bank.HighestCost;

    /// <summary>
    /// The functions of a type at a cost. Bodies are enumerated when a list first asks for them, which is some levels
    /// later than they could be.
    /// </summary>
    public IReadOnlyList<Term> Of(Type function, int cost)
    {
        while (_level < cost && !_budget.IsOver)
            RunLevel(++_level);
        return _functions.TryGetValue((function, cost), out var terms) ? terms : [];
    }

    private void RunLevel(int cost)
    {
        _enumerator.RunLevel(cost);
        foreach (var result in new[] { typeof(string), typeof(int), typeof(double), typeof(bool) })
        {
            var function = typeof(Func<,>).MakeGenericType(Element, result);
            // A function that ignores its element, and the identity, only spell a list in a longer way.
            _functions[(function, cost)] = [.. _enumerator.Bank.Of(result, cost)
                .Where(body => body.UsesElement && body.Kind != TermKind.Element)
                .Select(body => Term.OfLambda(body, function, FunctionsOf(body)))];
        }
    }

    /// <summary>The body as a function for each example: a look-up for sampled elements, an evaluation for others.</summary>
    private Func<object, object?>[] FunctionsOf(Term body)
    {
        var functions = new Func<object, object?>[_inputs.Length];
        for (var example = 0; example < functions.Length; example++)
        {
            var (number, inputs) = (example, _inputs[example]);
            functions[example] = element => _sample.ColumnOf(number, element) is var column && column >= 0
                ? body.Row[column] == ValuePool.Undefined ? null : _pool[body.Row[column]]
                : Interpreter.Evaluate(body, inputs, element);
        }

        return functions;
    }
}
