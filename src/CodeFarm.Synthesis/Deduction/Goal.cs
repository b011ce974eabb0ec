using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>A row that a term of a space shall have.</summary>
/// <param name="Space">The space.</param>
/// <param name="Type">Type of the term.</param>
/// <param name="Target">The slot expected in each column; <see cref="Slot.Undefined"/> where any will do.</param>
/// <param name="IsRoot">Whether it is the goal of the whole search, where some outputs need only be close.</param>
internal sealed record Goal(TermSpace Space, Type Type, long[] Target, bool IsRoot = false)
{
    /// <summary>The columns that matter.</summary>
    public int[] Columns { get; } = ColumnsOf(Target);

    /// <summary>Whether a row fits in every column that matters.</summary>
    public bool Fits(ReadOnlySpan<long> row)
    {
        foreach (var column in Columns)
        {
            if (!FitsIn(column, row[column])) return false;
        }

        return true;
    }

    /// <summary>Whether a slot is the expected one; doubles need only be close.</summary>
    public bool FitsIn(int column, long slot) => slot == Target[column]
        || (Type == typeof(double) && slot != Slot.Undefined
            && ValueComparer.IsClose(BitConverter.Int64BitsToDouble(slot), BitConverter.Int64BitsToDouble(Target[column])));

    /// <summary>All columns, for each number of them up to that of most spaces: goals are made by the thousand.</summary>
    private static readonly int[][] All = [.. Enumerable.Range(0, ElementSample.MostColumns + 1).Select(count => Enumerable.Range(0, count).ToArray())];

    private static int[] ColumnsOf(long[] target)
    {
        var count = target.Length - target.AsSpan().Count(Slot.Undefined);
        if (count == target.Length && count < All.Length) return All[count];
        var columns = new int[count];
        for (int column = 0, next = 0; column < target.Length; column++)
        {
            if (target[column] != Slot.Undefined) columns[next++] = column;
        }

        return columns;
    }

    /// <summary>The same goal for some of its columns only.</summary>
    public Goal Within(Func<int, bool> column) =>
        new(Space, Type, [.. Target.Select((slot, index) => column(index) ? slot : Slot.Undefined)], IsRoot);
}
