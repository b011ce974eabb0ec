using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>What a component of scalar arguments does, for all columns of a row in one call.</summary>
internal abstract class RowEvaluation
{
    /// <summary>Computes a row.</summary>
    /// <param name="first">The first argument in each column.</param>
    /// <param name="second">The second argument; empty where there is none.</param>
    /// <param name="third">The third argument; empty where there is none.</param>
    /// <param name="row">Takes the results; what stands behind an early end is of no meaning.</param>
    /// <param name="mostUndefined">Columns that may be undefined.</param>
    /// <returns>Number of undefined columns; more than that number where the evaluation ended early.</returns>
    public int Evaluate(ReadOnlySpan<long> first, ReadOnlySpan<long> second, ReadOnlySpan<long> third, Span<long> row, int mostUndefined)
    {
        var (column, undefined) = (0, 0);
        while (true)
        {
            try
            {
                Continue(first, second, third, row, mostUndefined, ref column, ref undefined);
                return undefined;
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException
                or ArithmeticException or IndexOutOfRangeException)
            {
                row[column++] = Slot.Undefined;
                if (++undefined > mostUndefined) return undefined;
            }
        }
    }

    /// <summary>Evaluates from a column on, until the end or until too many columns are undefined.</summary>
    protected abstract void Continue(
        ReadOnlySpan<long> first, ReadOnlySpan<long> second, ReadOnlySpan<long> third, Span<long> row, int mostUndefined, ref int column, ref int undefined);

    public static RowEvaluation? Of<T1, TResult>(Func<T1, Maybe<TResult>> evaluate)
        where T1 : notnull
        where TResult : notnull =>
        ScalarSlot.Holds<T1>() && ScalarSlot.Holds<TResult>() ? new Unary<T1, TResult>(evaluate) : null;

    public static RowEvaluation? Of<T1, T2, TResult>(Func<T1, T2, Maybe<TResult>> evaluate)
        where T1 : notnull
        where T2 : notnull
        where TResult : notnull =>
        ScalarSlot.Holds<T1>() && ScalarSlot.Holds<T2>() && ScalarSlot.Holds<TResult>() ? new Binary<T1, T2, TResult>(evaluate) : null;

    public static RowEvaluation? Of<T1, T2, T3, TResult>(Func<T1, T2, T3, Maybe<TResult>> evaluate)
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull
        where TResult : notnull =>
        ScalarSlot.Holds<T1>() && ScalarSlot.Holds<T2>() && ScalarSlot.Holds<T3>() && ScalarSlot.Holds<TResult>()
            ? new Ternary<T1, T2, T3, TResult>(evaluate)
            : null;

    private sealed class Unary<T1, TResult>(Func<T1, Maybe<TResult>> evaluate) : RowEvaluation
        where T1 : notnull
        where TResult : notnull
    {
        protected override void Continue(
            ReadOnlySpan<long> first, ReadOnlySpan<long> second, ReadOnlySpan<long> third, Span<long> row, int mostUndefined, ref int column, ref int undefined)
        {
            for (; column < row.Length; column++)
            {
                var value = Slot.Undefined;
                if (first[column] != Slot.Undefined && evaluate(ScalarSlot.Read<T1>(first[column])) is { HasValue: true } result)
                    value = ScalarSlot.Write(result.Value);
                row[column] = value;
                if (value == Slot.Undefined && ++undefined > mostUndefined) return;
            }
        }
    }

    private sealed class Binary<T1, T2, TResult>(Func<T1, T2, Maybe<TResult>> evaluate) : RowEvaluation
        where T1 : notnull
        where T2 : notnull
        where TResult : notnull
    {
        protected override void Continue(
            ReadOnlySpan<long> first, ReadOnlySpan<long> second, ReadOnlySpan<long> third, Span<long> row, int mostUndefined, ref int column, ref int undefined)
        {
            for (; column < row.Length; column++)
            {
                var (left, right, value) = (first[column], second[column], Slot.Undefined);
                if (left != Slot.Undefined && right != Slot.Undefined
                    && evaluate(ScalarSlot.Read<T1>(left), ScalarSlot.Read<T2>(right)) is { HasValue: true } result)
                {
                    value = ScalarSlot.Write(result.Value);
                }

                row[column] = value;
                if (value == Slot.Undefined && ++undefined > mostUndefined) return;
            }
        }
    }

    private sealed class Ternary<T1, T2, T3, TResult>(Func<T1, T2, T3, Maybe<TResult>> evaluate) : RowEvaluation
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull
        where TResult : notnull
    {
        protected override void Continue(
            ReadOnlySpan<long> first, ReadOnlySpan<long> second, ReadOnlySpan<long> third, Span<long> row, int mostUndefined, ref int column, ref int undefined)
        {
            for (; column < row.Length; column++)
            {
                var value = Slot.Undefined;
                if (first[column] != Slot.Undefined && second[column] != Slot.Undefined && third[column] != Slot.Undefined
                    && evaluate(ScalarSlot.Read<T1>(first[column]), ScalarSlot.Read<T2>(second[column]), ScalarSlot.Read<T3>(third[column])) is { HasValue: true } result)
                {
                    value = ScalarSlot.Write(result.Value);
                }

                row[column] = value;
                if (value == Slot.Undefined && ++undefined > mostUndefined) return;
            }
        }
    }
}
