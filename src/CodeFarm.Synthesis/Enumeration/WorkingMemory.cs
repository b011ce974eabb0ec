using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>
/// Says whether a component may be applied to enormous values within the bound of memory. While it works, one that groups
/// takes a hundred bytes for each element, and one that takes the first few none: what each allocates for the beginnings of
/// the values says what it will for the whole of them.
/// </summary>
internal sealed class WorkingMemory(SearchContext context)
{
    private const int ResultsOfBeginning = 50;

    /// <summary>By operation, bytes that are allocated for a byte of the arguments; those not measured are missing.</summary>
    private readonly Dictionary<int, double> _allocated = [];

    /// <param name="operation">The operation.</param>
    /// <param name="arguments">Its arguments that are values.</param>
    /// <param name="results">What its functions gave for them.</param>
    public bool Allows(Operation operation, ReadOnlySpan<long> arguments, ReadOnlySpan<long> results)
    {
        var bytes = 0L;
        foreach (var (index, parameter) in operation.Parameters.Index())
        {
            if (EnormousAt(arguments[index], parameter) is { } value) bytes += ValueSizes.BytesOf(value);
        }

        if (bytes == 0) return true;
        if (!_allocated.TryGetValue(operation.Index, out var allocated))
            _allocated[operation.Index] = allocated = Measure(operation, arguments, results);
        return context.Budget.MayWork((long)(bytes * allocated));
    }

    private double Measure(Operation operation, ReadOnlySpan<long> arguments, ReadOnlySpan<long> results)
    {
        var bytes = 0L;
        var beginnings = arguments.ToArray();
        foreach (var (index, parameter) in operation.Parameters.Index())
        {
            if (EnormousAt(arguments[index], parameter) is not { } value) continue;
            var beginning = ValueSizes.Shortened(value);
            bytes += ValueSizes.BytesOf(beginning);
            beginnings[index] = context.Types.KindOf(parameter).Write(context.Store, beginning);
        }

        results = results[..Math.Min(results.Length, ResultsOfBeginning * operation.Functions)];
        // What the first call alone takes is no work: the result is stored, and code is prepared.
        Interpreter.Apply(operation.Component.Evaluate, context.Store, beginnings, results);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Interpreter.Apply(operation.Component.Evaluate, context.Store, beginnings, results);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / bytes;
    }

    private object? EnormousAt(long slot, int type) =>
        context.Types.KindOf(type) is var kind && !ScalarSlot.Holds(kind.Type) && kind.Read(context.Store, slot) is { } value && ValueSizes.IsEnormous(value) ? value : null;
}
