namespace CodeFarm.Synthesis.Enumeration;

/// <summary>The leaves of a space, and the levels at which they are kept.</summary>
internal sealed class LeafTable
{
    private readonly List<Leaf> _leaves = [];
    private readonly Dictionary<int, List<int>> _byLevel = [];

    public Leaf this[int index] => _leaves[index];

    public void Add(Leaf leaf, int level)
    {
        if (!_byLevel.TryGetValue(level, out var leaves))
            _byLevel[level] = leaves = [];
        leaves.Add(_leaves.Count);
        _leaves.Add(leaf);
    }

    /// <summary>Indexes of the leaves whose level has come.</summary>
    public IReadOnlyList<int> Take(int level) => _byLevel.Remove(level, out var leaves) ? leaves : [];
}
