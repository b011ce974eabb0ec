using System.Runtime.InteropServices;

namespace CodeFarm.Synthesis.Values;

/// <summary>Every value of one type once, under a small number.</summary>
internal sealed class ValuePool<T>(ValueStore store)
    where T : notnull
{
    /// <summary>An entry of a dictionary, which is half empty at times, and of a list.</summary>
    private const int BytesOfEntry = 56;

    private readonly Dictionary<T, int> _numbers = new(ContentComparer<T>.Instance);
    private readonly Dictionary<int, long[]> _elements = [];
    private T[] _values = new T[64];

    public T this[long number] => _values[number];

    public long Intern(T value)
    {
        var next = _numbers.Count;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, value, out var isKnown);
        if (isKnown) return known;
        var number = known = next;
        if (number == _values.Length)
            Array.Resize(ref _values, 2 * number);
        _values[number] = value;
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
}
