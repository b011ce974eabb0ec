using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>A kept term whose values all occur in the expected texts, and so may be pieces of them.</summary>
internal sealed class BankText
{
    private readonly Goal _goal;
    private readonly int _term;
    private readonly string[] _values;

    private BankText(Goal goal, int term, string[] values) => (_goal, _term, _values) = (goal, term, values);

    public char FirstLetter => _values[0][0];

    /// <summary>The term, or null where it is undefined, empty or foreign to the expected text in a column.</summary>
    public static BankText? From(Goal goal, int term, ValueStore store, string[] target)
    {
        var row = goal.Space.Bank.Row(term);
        var values = new string[target.Length];
        for (var index = 0; index < values.Length; index++)
        {
            var slot = row[goal.Columns[index]];
            if (slot == Slot.Undefined) return null;
            values[index] = store.Read<string>(slot);
            if (values[index].Length == 0 || !target[index].Contains(values[index], StringComparison.Ordinal)) return null;
        }

        return new BankText(goal, term, values);
    }

    public bool StandsAt(int[] positions, string[] target)
    {
        for (var column = 0; column < target.Length; column++)
        {
            if (!target[column].AsSpan(positions[column]).StartsWith(_values[column], StringComparison.Ordinal)) return false;
        }

        return true;
    }

    public TextPiece ToPiece() => new(_goal.Space.Extract(_term), Array.ConvertAll(_values, value => value.Length));
}
