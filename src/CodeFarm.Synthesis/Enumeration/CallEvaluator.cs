using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>Evaluates calls whose arguments are kept terms of a space: in all columns, or for elements that none of them has.</summary>
internal sealed class CallEvaluator(SearchContext context, TermSpace space)
{
    private readonly EvaluationCache _evaluations = context.Evaluations;
    private readonly WorkingMemory? _working = context.Budget.HasEnormousValues ? new(context) : null;
    private long[] _results = new long[64];

    /// <summary>Computes the row of the chosen call; false where it is undefined in too many columns.</summary>
    public bool TryEvaluate(Operation operation, ReadOnlySpan<int> chosen, Span<long> row)
    {
        var first = space.Bank.Row(chosen[0]);
        var second = operation.Values > 1 ? space.Bank.Row(chosen[1]) : default;
        var third = operation.Values > 2 ? space.Bank.Row(chosen[2]) : default;
        if (operation.Component.EvaluateRow is { } evaluation)
            return evaluation.Evaluate(first, second, third, row, space.MostUndefined) is var missing && missing <= space.MostUndefined && missing < row.Length;

        var lambdas = operation.HasFunction ? space.Lambdas!.Of(operation) : null;
        var undefined = 0;
        for (var column = 0; column < row.Length; column++)
        {
            var (one, two, three) = (first[column], second.IsEmpty ? 0 : second[column], third.IsEmpty ? 0 : third[column]);
            var value = one == Slot.Undefined || two == Slot.Undefined || three == Slot.Undefined ? Slot.Undefined
                : lambdas is null ? Evaluate(operation, one, two, three)
                : Apply(operation, lambdas, chosen, space.Columns[column], [one, two]);
            row[column] = value;
            if (value == Slot.Undefined && ++undefined > space.MostUndefined) return false;
        }

        return undefined < row.Length;
    }

    /// <summary>The value of a kept term for other elements than those of the columns.</summary>
    public long Evaluate(int term, SpaceColumn column)
    {
        var index = space.Bank.Operation(term);
        if (index < 0) return space.LeafOf(term).ValueIn(column);

        var operation = context.Operations[index];
        Span<long> arguments = stackalloc long[operation.Values];
        for (var argument = 0; argument < arguments.Length; argument++)
        {
            arguments[argument] = Evaluate(space.Bank.Children(term)[argument], column);
            if (arguments[argument] == Slot.Undefined) return Slot.Undefined;
        }

        return operation.HasFunction
            ? Apply(operation, space.Lambdas!.Of(operation)!, space.Bank.Children(term), column, arguments)
            : Compute(operation, arguments, []);
    }

    /// <summary>The result of an operation without functions, computed if it is not remembered.</summary>
    private long Evaluate(Operation operation, long one, long two, long three)
    {
        var hash = EvaluationCache.Hash(operation.Index, one, two, three);
        ref var entry = ref _evaluations.Find(hash);
        if (entry.Hash == hash) return entry.Result;
        ReadOnlySpan<long> arguments = [one, two, three];
        var result = Compute(operation, arguments[..operation.Values], []);
        entry.Set(hash, result);
        _evaluations.CountMiss();
        return result;
    }

    /// <summary>The result of an operation with functions in a column.</summary>
    private long Apply(Operation operation, LambdaSpace lambdas, ReadOnlySpan<int> children, SpaceColumn column, ReadOnlySpan<long> arguments)
    {
        arguments = arguments[..operation.Values];
        if (operation.IsSequence)
            return lambdas.RunSequence(operation, children.Slice(operation.Values, operation.Functions), column, arguments, ref _results);
        var count = lambdas.Apply(children[operation.Values], column, arguments[0], arguments.Length > 1 ? arguments[1] : 0, ref _results);
        return count < 0 ? Slot.Undefined : Compute(operation, arguments, _results.AsSpan(0, count));
    }

    /// <summary>The result of an operation; undefined where the memory is not enough for the work.</summary>
    private long Compute(Operation operation, ReadOnlySpan<long> arguments, ReadOnlySpan<long> results) =>
        _working?.Allows(operation, arguments, results) == false
            ? Slot.Undefined
            : Interpreter.Apply(operation.Component.Evaluate, context.Store, arguments, results);
}
