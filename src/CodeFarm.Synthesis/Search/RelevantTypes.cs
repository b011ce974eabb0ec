namespace CodeFarm.Synthesis.Search;

/// <summary>
/// The types that a search uses: those of the signature and what usually lies between them. Numbers and truth values are
/// always in it, text and doubles where the signature mentions them, lists of truth values only where it mentions those.
/// </summary>
internal sealed class RelevantTypes
{
    private readonly HashSet<Type> _types = [typeof(int), typeof(bool), ValueTypes.ListOf(typeof(int))];

    private readonly HashSet<Type> _mentioned = [];

    public RelevantTypes(SynthesisProblem problem)
    {
        foreach (var type in problem.Parameters.Select(parameter => parameter.Type).Append(problem.Returns))
        {
            var element = ValueTypes.ElementOf(type) ?? type;
            _types.Add(type);
            _mentioned.UnionWith([type, element, ValueTypes.ListOf(element)]);
            if (element == typeof(string) || element == typeof(double))
                _types.UnionWith([element, ValueTypes.ListOf(element)]);
        }
    }

    public bool Contains(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Func<,>)
            ? type.GetGenericArguments().All(_types.Contains)
            : _types.Contains(type);

    /// <summary>Whether the signature has the type, a list of it or its elements.</summary>
    public bool AreMentioned(Type type) => _mentioned.Contains(type) || type.GetGenericArguments().Any(_mentioned.Contains);
}
