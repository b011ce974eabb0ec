using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>A term whose values all occur in the expected texts, and so may be pieces of them.</summary>
internal sealed class BankText
{
    private readonly Func<Term> _term;
    private readonly string[] _values;
    private TextPiece? _piece;

    private BankText(Func<Term> term, string[] values) => (_term, _values) = (term, values);

    public char FirstLetter => _values[0][0];

    /// <summary>Its value in the first column that matters.</summary>
    public string FirstValue => _values[0];

    public TextPiece Piece => _piece ??= new(_term(), Array.ConvertAll(_values, value => value.Length));

    /// <summary>A kept term, or null where it is undefined, empty or foreign to the expected text in a column.</summary>
    public static BankText? From(Goal goal, int term, ValueStore store, string[] target)
    {
        var row = goal.Space.Bank.Row(term);
        string[]? values = null;
        for (var index = 0; index < target.Length; index++)
        {
            var slot = row[goal.Columns[index]];
            if (slot == Slot.Undefined) return null;
            var value = store.Read<string>(slot);
            if (!IsPart(value, target[index])) return null;
            (values ??= new string[target.Length])[index] = value;
        }

        return OfKept(goal.Space, term, values!);
    }

    /// <summary>A term that is not kept, or null as for one that is.</summary>
    public static BankText? From(SliceSource source, string[] target)
    {
        for (var index = 0; index < target.Length; index++)
        {
            if (!IsPart(source.Values[index], target[index])) return null;
        }

        return OfSource(source);
    }

    public bool StandsAt(int[] positions, string[] target)
    {
        for (var column = 0; column < target.Length; column++)
        {
            if (!target[column].AsSpan(positions[column]).StartsWith(_values[column], StringComparison.Ordinal)) return false;
        }

        return true;
    }

    // Here, so that the many texts that are no part make no closure.
    private static BankText OfKept(Enumeration.TermSpace space, int term, string[] values) => new(() => space.Extract(term), values);

    private static BankText OfSource(SliceSource source) => new(() => source.Term, source.Values);

    private static bool IsPart(string value, string target) => value.Length > 0 && target.Contains(value, StringComparison.Ordinal);
}
