namespace CodeFarm.Synthesis.Search;

/// <summary>The kept terms, by type and cost, and the rows already seen.</summary>
internal sealed class TermBank
{
    private readonly Dictionary<Type, List<List<Term>>> _terms = [];
    private readonly RowSet _rows = new();

    public int Count { get; private set; }

    /// <summary>Highest cost at which there is a term.</summary>
    public int HighestCost { get; private set; }

    public IReadOnlyList<Term> Of(Type type, int cost) =>
        _terms.TryGetValue(type, out var levels) && cost < levels.Count ? levels[cost] : [];

    /// <summary>Whether a term of the type has this row; the first with a row is also the cheapest.</summary>
    public bool Contains(Type type, int[] row) => _rows.Contains(type, row);

    public void Add(Term term)
    {
        if (!_terms.TryGetValue(term.Type, out var levels))
            _terms[term.Type] = levels = [];
        while (levels.Count <= term.Cost)
            levels.Add([]);
        levels[term.Cost].Add(term);
        _rows.Add(term.Type, term.Row);
        Count++;
        HighestCost = Math.Max(HighestCost, term.Cost);
    }
}
