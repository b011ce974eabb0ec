using System.Collections;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>
/// The terms of a type in a bank, the cheapest first; those that are kept meanwhile come as well. Going over it allocates
/// nothing. The rows of the first ones are kept column by column too, so that a slot is found among them by vector instructions.
/// </summary>
internal sealed class TermsOfType(TermBank bank) : IEnumerable<int>
{
    /// <summary>Terms whose rows are kept column by column.</summary>
    private const int MostInColumns = 1_024;

    /// <summary>No terms.</summary>
    public static readonly TermsOfType None = new(new TermBank(0));

    private int[] _terms = new int[8];
    private long[] _columns = [];
    private int _inColumns;
    private int _capacity;

    public int Count { get; private set; }

    public int this[int index] => _terms[index];

    public void Add(int term)
    {
        if (Count == _terms.Length) Array.Resize(ref _terms, 2 * Count);
        _terms[Count++] = term;
    }

    /// <inheritdoc cref="TermBank.FindIn"/>
    public int Find(ReadOnlySpan<int> places, ReadOnlySpan<long> target, int mostRead)
    {
        TakeIntoColumns();
        var read = Math.Min(Math.Min(Count, mostRead), _inColumns);
        var (column, slot) = (places[0] * _capacity, target[places[0]]);
        for (var index = 0; index < read; index++)
        {
            var distance = _columns.AsSpan(column + index, read - index).IndexOf(slot);
            if (distance < 0) break;
            index += distance;
            if (HasAt(index, places[1..], target)) return _terms[index];
        }

        for (var index = read; index < Math.Min(Count, mostRead); index++)
        {
            if (Has(bank.Row(_terms[index]), places, target)) return _terms[index];
        }

        return -1;
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void TakeIntoColumns()
    {
        var count = Math.Min(Count, MostInColumns);
        if (count > _capacity)
        {
            _capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count);
            _columns = new long[_capacity * bank.Columns];
            _inColumns = 0;
        }

        for (; _inColumns < count; _inColumns++)
        {
            var row = bank.Row(_terms[_inColumns]);
            for (var column = 0; column < row.Length; column++)
                _columns[(column * _capacity) + _inColumns] = row[column];
        }
    }

    private bool HasAt(int index, ReadOnlySpan<int> places, ReadOnlySpan<long> target)
    {
        foreach (var place in places)
        {
            if (_columns[(place * _capacity) + index] != target[place]) return false;
        }

        return true;
    }

    private static bool Has(ReadOnlySpan<long> row, ReadOnlySpan<int> places, ReadOnlySpan<long> target)
    {
        foreach (var place in places)
        {
            if (row[place] != target[place]) return false;
        }

        return true;
    }

    internal struct Enumerator(TermsOfType terms) : IEnumerator<int>
    {
        private int _next;

        public int Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_next >= terms.Count) return false;
            Current = terms._terms[_next++];
            return true;
        }

        public readonly void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}
