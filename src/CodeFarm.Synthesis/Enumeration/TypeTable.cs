using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>Gives every type of a search a small number.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<Type, int> _indexes = [];
    private readonly List<ValueKind> _kinds = [];

    /// <summary>Number of a type; it is made if need be.</summary>
    public int this[Type type]
    {
        get
        {
            if (_indexes.TryGetValue(type, out var index)) return index;
            _indexes[type] = index = _kinds.Count;
            _kinds.Add(ValueKind.Of(type));
            return index;
        }
    }

    public ValueKind KindOf(int type) => _kinds[type];
}
