namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// The splits that are still to be gone on with: the one that may become the cheapest first, and of equals the one that came
/// first, so that the order does not depend on which hopeless ones were left out.
/// </summary>
/// <param name="target">The expected texts.</param>
/// <param name="dearest">Cost above which a split is of no use.</param>
internal sealed class SplitQueue(string[] target, int dearest)
{
    /// <summary>The least that anything which is still missing costs: a concatenation and a piece.</summary>
    private const int LeastRest = 3;

    private readonly Dictionary<int[], int> _cheapest = new(PositionsComparer.Instance);
    private readonly List<Queue<Split>> _byBound = [];
    private readonly int[] _positions = new int[target.Length];
    private int _lowest;

    /// <summary>Adds a split with one more piece, unless it is too dear or one with the same positions costs no more.</summary>
    /// <param name="split">The split.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="cost">What putting them together costs.</param>
    public void Add(Split split, TextPiece piece, int cost)
    {
        for (var column = 0; column < _positions.Length; column++)
            _positions[column] = split.Positions[column] + piece.Lengths[column];
        var total = split.Cost + piece.Cost + cost;
        var bound = total + (Split.IsComplete(_positions, target) ? 0 : LeastRest);
        if (bound > dearest) return;
        var known = _cheapest.GetAlternateLookup<ReadOnlySpan<int>>();
        if (known.TryGetValue(_positions, out var cheapest) && cheapest <= total) return;
        int[] positions = [.. _positions];
        _cheapest[positions] = total;
        Add(new Split(split, piece, positions, total), bound);
    }

    /// <summary>Adds the split of no piece.</summary>
    public void AddEmpty() => Add(new Split(null, null, new int[target.Length], 0), 0);

    /// <summary>Takes the next split; null where there is none left.</summary>
    public Split? Take()
    {
        for (; _lowest < _byBound.Count; _lowest++)
        {
            while (_byBound[_lowest].TryDequeue(out var split))
            {
                // A cheaper way to the same positions may have been found since.
                if (split.Previous is null || _cheapest[split.Positions] == split.Cost) return split;
            }
        }

        return null;
    }

    private void Add(Split split, int bound)
    {
        while (_byBound.Count <= bound)
            _byBound.Add(new Queue<Split>());
        _byBound[bound].Enqueue(split);
    }

    /// <summary>Equality of the numbers in arrays, and in spans that are looked up among them.</summary>
    private sealed class PositionsComparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public static PositionsComparer Instance { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(int[] positions) => GetHashCode(positions.AsSpan());

        public int GetHashCode(ReadOnlySpan<int> alternate)
        {
            var hash = (uint)alternate.Length;
            foreach (var position in alternate)
                hash = (hash ^ (uint)position) * 0x9E37_79B1;
            return (int)(hash ^ (hash >> 15));
        }

        public int[] Create(ReadOnlySpan<int> alternate) => [.. alternate];
    }
}
