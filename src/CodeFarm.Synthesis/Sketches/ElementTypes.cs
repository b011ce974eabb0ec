using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Sketches;

/// <summary>The types of the parameters of the lambdas around a part; the same lambdas are the same object.</summary>
internal sealed class ElementTypes
{
    private readonly ElementTypes? _outer;
    private readonly Type[] _types;
    private readonly List<ElementTypes> _inner = [];

    private ElementTypes(ElementTypes? outer, Type[] types) => (_outer, _types) = (outer, types);

    /// <summary>Those outside of all lambdas: none.</summary>
    public static ElementTypes Outside() => new(null, []);

    /// <summary>The types inside one more lambda.</summary>
    public ElementTypes Enter(Type[] types)
    {
        var known = _inner.Find(inner => inner._types.AsSpan().SequenceEqual(types));
        if (known is null) _inner.Add(known = new(this, types));
        return known;
    }

    /// <summary>Whether a lambda of this or of a smaller depth may have an element of that number.</summary>
    public bool IsInside(int index) => _outer is not null && (index < Term.ElementsOfLambda || _outer.IsInside(index - Term.ElementsOfLambda));

    /// <summary>The type of an element; null where there is none.</summary>
    public Type? Of(int index) => this switch
    {
        { _outer: null } => null,
        _ when index >= Term.ElementsOfLambda => _outer!.Of(index - Term.ElementsOfLambda),
        _ => index < _types.Length ? _types[index] : null,
    };
}
