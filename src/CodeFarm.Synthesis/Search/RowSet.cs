namespace CodeFarm.Synthesis.Search;

/// <summary>Rows that have been seen, by the type of their values.</summary>
internal sealed class RowSet
{
    private readonly Dictionary<Type, HashSet<int[]>> _rows = [];

    public bool Contains(Type type, int[] row) => _rows.TryGetValue(type, out var rows) && rows.Contains(row);

    /// <summary>Adds a copy of a row.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Add(Type type, int[] row)
    {
        if (!_rows.TryGetValue(type, out var rows))
            _rows[type] = rows = new HashSet<int[]>(RowComparer.Instance);
        return !rows.Contains(row) && rows.Add([.. row]);
    }

    private sealed class RowComparer : IEqualityComparer<int[]>
    {
        public static RowComparer Instance { get; } = new();

        public bool Equals(int[]? left, int[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(int[] row)
        {
            var hash = 17;
            foreach (var number in row)
                hash = unchecked((hash * 31) + number);
            // A multiplication by 2^32 / phi (Knuth, TAOCP 6.4) spreads the small numbers over the table.
            return unchecked(hash * -1640531527);
        }
    }
}
