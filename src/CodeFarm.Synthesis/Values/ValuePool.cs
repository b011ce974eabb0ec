namespace CodeFarm.Synthesis.Values;

/// <summary>Every value of one type once, under a small number.</summary>
internal sealed class ValuePool<T>(ValueStore store)
    where T : notnull
{
    /// <summary>An entry of a dictionary, which is half empty at times, and of a list.</summary>
    private const int BytesOfEntry = 56;

    private const int FirstCapacity = 32;
    private const int Growth = 4;

    private readonly ContentComparer<T> _comparer = ContentComparer<T>.Instance;
    private readonly Dictionary<int, long[]> _elements = [];

    // Open addressing with linear probing, at most half full; an entry is the number of a value plus one, and 0 is free.
    private (int Hash, int Number)[] _table = new (int, int)[2 * FirstCapacity];
    private T[] _values = new T[FirstCapacity];
    private int _count;

    public T this[long number] => _values[number];

    public long Intern(T value)
    {
        if (_count == _values.Length) Grow();
        var hash = _comparer.GetHashCode(value);
        var place = PlaceOf(hash);
        for (; _table[place] is { Number: not 0 } entry; place = (place + 1) & (_table.Length - 1))
        {
            if (entry.Hash == hash && _comparer.Equals(_values[entry.Number - 1], value)) return entry.Number - 1;
        }

        var number = _count++;
        _values[number] = value;
        _table[place] = (hash, number + 1);
        store.Allocated?.Invoke(ValueSizes.BytesOf(value) + BytesOfEntry);
        return number;
    }

    /// <summary>The slots of the elements of a list; made once.</summary>
    public long[] ElementsOf<TElement>(long number)
        where TElement : notnull
    {
        if (!_elements.TryGetValue((int)number, out var slots))
        {
            _elements[(int)number] = slots = Array.ConvertAll((TElement[])(object)_values[number], store.Write<TElement>);
            store.Allocated?.Invoke(ValueSizes.BytesOf(slots) + BytesOfEntry);
        }

        return slots;
    }

    /// <summary>A multiplication by 2^64 / phi (Knuth, TAOCP 6.4): hashes of small values differ in few bits.</summary>
    private int PlaceOf(int hash) => (int)(((uint)hash * 0x9E37_79B9_7F4A_7C15) >> 40) & (_table.Length - 1);

    private void Grow()
    {
        Array.Resize(ref _values, Growth * _values.Length);
        var old = _table;
        _table = new (int, int)[Growth * old.Length];
        foreach (var entry in old)
        {
            if (entry.Number == 0) continue;
            var place = PlaceOf(entry.Hash);
            while (_table[place].Number != 0)
                place = (place + 1) & (_table.Length - 1);
            _table[place] = entry;
        }
    }
}
