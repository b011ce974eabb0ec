namespace CodeFarm.Synthesis.Values;

/// <summary>Every value of one type once, under a small number.</summary>
internal sealed class ValuePool<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = new(ContentComparer<T>.Instance);
    private readonly Dictionary<int, long[]> _elements = [];
    private T[] _values = new T[64];

    public T this[long number] => _values[number];

    public long Intern(T value)
    {
        if (_numbers.TryGetValue(value, out var number))
            return number;
        number = _numbers.Count;
        _numbers.Add(value, number);
        if (number == _values.Length)
            Array.Resize(ref _values, 2 * number);
        _values[number] = value;
        return number;
    }

    /// <summary>The slots of the elements of a list; made once.</summary>
    public long[] ElementsOf<TElement>(ValueStore store, long number)
        where TElement : notnull
    {
        if (!_elements.TryGetValue((int)number, out var slots))
            _elements[(int)number] = slots = Array.ConvertAll((TElement[])(object)_values[number], store.Write<TElement>);
        return slots;
    }
}
