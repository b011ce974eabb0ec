using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>Tries many terms on the same inputs: what the terms share is computed into one store, which is thrown away when it is large.</summary>
/// <param name="inputs">The inputs, normalised.</param>
/// <param name="makeStore">Makes a store.</param>
internal sealed class Trials(IReadOnlyList<object[]> inputs, Func<ValueStore> makeStore)
{
    private const long MostBytes = 16L << 20;

    private readonly long[]?[] _slots = new long[inputs.Count][];
    private ValueStore? _store;
    private long _bytes;

    /// <summary>Number of inputs.</summary>
    public int Count => inputs.Count;

    /// <summary>The value of a term for inputs, by their index; null where it is undefined.</summary>
    public object? Evaluate(Term term, int index)
    {
        if (_store is null || _bytes > MostBytes)
        {
            _store = makeStore();
            _store.Allocated = bytes => _bytes += bytes;
            _bytes = 0;
            Array.Clear(_slots);
        }

        var store = _store;
        var slots = _slots[index] ??= Array.ConvertAll(inputs[index], input => ValueKind.Of(ValueTypes.Canonical(input.GetType())).Write(store, input));
        return ValueKind.Of(term.Type).Read(store, Interpreter.Evaluate(term, store, slots));
    }

    /// <summary>The values of a term for all inputs.</summary>
    public object?[] EvaluateAll(Term term) => [.. Enumerable.Range(0, inputs.Count).Select(index => Evaluate(term, index))];
}
