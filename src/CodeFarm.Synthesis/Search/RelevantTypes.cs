using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// The types that a search uses: those of the signature and what usually lies between them. Numbers and truth values are
/// always in it; text, long, double, characters, dates, tuples and nullable values where the signature mentions them, double also where
/// outputs write numbers anew; lists of lists and dictionaries where it
/// mentions those, or where the description speaks of what they are for.
/// </summary>
internal sealed class RelevantTypes
{
    private static readonly string[] WordsForMaps = ["count", "frequen", "occur", "group", "dictionar", "histogram"];
    private static readonly string[] WordsForNestedLists = ["window", "moving", "sliding", "rolling", "chunk", "batch", "block", "consecutive", "adjacent"];

    private readonly HashSet<Type> _types = [typeof(int), typeof(bool), ValueTypes.ListOf(typeof(int))];

    private readonly HashSet<Type> _mentioned = [];

    // Hundreds of components share a few types.
    private readonly Dictionary<Type, bool> _areMentioned = [];

    public RelevantTypes(SynthesisProblem problem)
    {
        var words = Words.Of(problem);
        foreach (var type in problem.Parameters.Select(parameter => parameter.Type).Append(problem.Returns))
        {
            var inner = ValueTypes.InnermostOf(type);
            var list = ValueTypes.ListOf(inner);
            _mentioned.UnionWith([type, inner, list]);
            _types.UnionWith([type, inner]);
            if (inner != typeof(bool))
                _types.Add(list);
            AddPartsOf(type);
            var numbers = inner == typeof(int) || inner == typeof(double) || inner == typeof(long);
            if (numbers && type != inner && WordsForNestedLists.Any(words.HaveStem))
                _types.Add(ValueTypes.ListOf(list));
        }

        if (NumberForms.Of(problem) is not null || NumberForms.AreRead(problem))
        {
            _types.Add(typeof(double));
            _mentioned.Add(typeof(double));
        }

        if (_types.Contains(typeof(string)) && WordsForMaps.Any(words.HaveStem))
            _types.Add(ValueTypes.MapOf(typeof(string), typeof(int)));
    }

    /// <summary>The types, without those of functions.</summary>
    public IReadOnlyCollection<Type> All => _types;

    public bool Contains(Type type) => ValueTypes.IsFunction(type) ? type.GetGenericArguments().All(_types.Contains) : _types.Contains(type);

    /// <summary>Whether the signature has the type, a list of it or its elements.</summary>
    public bool AreMentioned(Type type)
    {
        if (!_areMentioned.TryGetValue(type, out var areMentioned))
            _areMentioned[type] = areMentioned = _mentioned.Contains(type) || type.GetGenericArguments().Any(_mentioned.Contains);
        return areMentioned;
    }

    private void AddPartsOf(Type type)
    {
        _types.Add(type);
        if (ValueTypes.MapValueOf(type) is { } value)
        {
            var key = ValueTypes.MapKeyOf(type)!;
            _types.UnionWith([ValueTypes.ListOf(value), key, ValueTypes.ListOf(key)]);
            AddPartsOf(value);
            AddPartsOf(key);
        }

        if (ValueTypes.ElementOf(type) is { } element)
            AddPartsOf(element);
        foreach (var item in ValueTypes.TupleItemsOf(type) ?? [])
            AddSpecial(item);
        if (ValueTypes.NullableOf(type) is { } nullable)
            AddSpecial(nullable);
        // Characters come out of texts, and what lies between two times is a duration.
        if (type == typeof(char))
            _types.UnionWith([typeof(string), ValueTypes.ListOf(typeof(char))]);
        if (type == typeof(DateTime))
            _types.Add(typeof(TimeSpan));
    }

    /// <summary>What a tuple or a nullable value holds.</summary>
    private void AddSpecial(Type type)
    {
        _types.Add(ValueTypes.ListOf(type));
        _mentioned.UnionWith([type, ValueTypes.ListOf(type)]);
        AddPartsOf(type);
    }
}
