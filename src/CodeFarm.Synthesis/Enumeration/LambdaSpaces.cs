using CodeFarm.Synthesis.Values;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>The spaces of lambda bodies of one search, one for each kind of element; made when they are first needed.</summary>
internal sealed class LambdaSpaces(SearchContext context)
{
    private const int MostSpacesOfLists = 4;

    private readonly Dictionary<string, LambdaSpace?> _spaces = [];
    private readonly LambdaSpace?[] _byOperation = new LambdaSpace?[context.Operations.Length];
    private readonly Dictionary<int, LambdaSpace?> _ofLists = [];
    private readonly bool[] _isKnown = new bool[context.Operations.Length];

    /// <summary>The space whose operations take the lambdas: that of the terms that are in none, or that of a lambda's bodies.</summary>
    public TermSpace Outer { get; set; } = null!;

    /// <summary>Types of the parameters of the lambda around these; none for lambdas that are not nested.</summary>
    public Type[] Enclosing { get; init; } = [];

    /// <summary>The space for a function argument of an operation; null where the examples have no elements for it.</summary>
    public LambdaSpace? Of(Operation operation)
    {
        if (!_isKnown[operation.Index])
        {
            // Later lists give better samples, so a space waits until a lambda could stand in a term at all.
            if (Outer.Level < LambdaSpace.FirstLevel) return null;
            _byOperation[operation.Index] = Make(operation);
            _isKnown[operation.Index] = true;
        }

        return _byOperation[operation.Index];
    }

    /// <summary>
    /// The space for a function of each element of one list: the shared one if it has sampled all elements, else one of the
    /// list's own, of which there are few; null where there are no elements.
    /// </summary>
    public LambdaSpace? Of(Operation operation, int list)
    {
        if (Of(operation) is not { } shared) return null;
        if (_ofLists.TryGetValue(list, out var space)) return space;
        var row = Outer.Bank.Row(list);
        var isSampled = true;
        for (var example = 0; example < row.Length; example++)
            isSampled &= row[example] == Slot.Undefined || shared.InputsOf(example, row[example], 0).Columns.All(column => column >= 0);
        if (isSampled || _ofLists.Count >= MostSpacesOfLists) return shared;
        return _ofLists[list] = LambdaSpace.ForList(context, this, ElementTuples.TypesOf(operation.Component)[0], list);
    }

    /// <summary>The space for functions of each element of one list as arguments of a component, with bodies up to a cost.</summary>
    public LambdaSpace? Of(Component component, int list, int level)
    {
        var functions = Of(context.Operations.First(operation => ReferenceEquals(operation.Component, component)), list);
        functions?.RunTo(level);
        return functions;
    }

    /// <summary>A space for functions of an operation that shall give known results in some columns.</summary>
    public LambdaSpace OfColumns(Operation operation, SpaceColumn[] columns) =>
        LambdaSpace.ForColumns(context, this, operation.Component.Elements, ElementTuples.TypesOf(operation.Component), columns);

    private LambdaSpace? Make(Operation operation)
    {
        var types = ElementTuples.TypesOf(operation.Component);
        var key = $"{operation.Component.Elements} {string.Join(' ', types.Select(type => context.Types[type]))}";
        if (!_spaces.TryGetValue(key, out var space))
            _spaces[key] = space = LambdaSpace.Create(context, this, operation.Component.Elements, types);
        return space;
    }
}
