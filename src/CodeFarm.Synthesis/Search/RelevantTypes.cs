using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// The types that a search uses: those of the signature and what usually lies between them. Numbers and truth values are
/// always in it; text, long and double where the signature mentions them; lists of lists and dictionaries where it
/// mentions those, or where the description speaks of what they are for.
/// </summary>
internal sealed class RelevantTypes
{
    private static readonly string[] WordsForMaps = ["count", "frequen", "occur", "group", "dictionar", "histogram"];
    private static readonly string[] WordsForNestedLists = ["window", "moving", "sliding", "rolling", "chunk", "batch", "block", "consecutive"];

    private readonly HashSet<Type> _types = [typeof(int), typeof(bool), ValueTypes.ListOf(typeof(int))];

    private readonly HashSet<Type> _mentioned = [];

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

        if (_types.Contains(typeof(string)) && WordsForMaps.Any(words.HaveStem))
            _types.Add(ValueTypes.MapOf(typeof(int)));
    }

    /// <summary>The types, without those of functions.</summary>
    public IReadOnlyCollection<Type> All => _types;

    public bool Contains(Type type) => ValueTypes.IsFunction(type) ? type.GetGenericArguments().All(_types.Contains) : _types.Contains(type);

    /// <summary>Whether the signature has the type, a list of it or its elements.</summary>
    public bool AreMentioned(Type type) => _mentioned.Contains(type) || type.GetGenericArguments().Any(_mentioned.Contains);

    private void AddPartsOf(Type type)
    {
        _types.Add(type);
        if (ValueTypes.MapValueOf(type) is { } value)
        {
            _types.UnionWith([ValueTypes.ListOf(value), typeof(string), ValueTypes.ListOf(typeof(string))]);
            AddPartsOf(value);
        }

        if (ValueTypes.ElementOf(type) is { } element)
            AddPartsOf(element);
    }
}
