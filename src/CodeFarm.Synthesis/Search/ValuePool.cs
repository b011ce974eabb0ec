namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Every value of a search once, under a small number. Terms hold numbers instead of values, so that comparing the values
/// of two terms on all examples compares a few integers.
/// </summary>
internal sealed class ValuePool
{
    /// <summary>The number of "no value": the term is undefined on this example.</summary>
    public const int Undefined = -1;

    private readonly Dictionary<object, int> _numbers = new(ValueComparer.Instance);
    private readonly List<object> _values = [];

    public object this[int number] => _values[number];

    public int Intern(object? value)
    {
        if (value is null)
            return Undefined;
        if (_numbers.TryGetValue(value, out var number))
            return number;
        number = _values.Count;
        _numbers.Add(value, number);
        _values.Add(value);
        return number;
    }
}
