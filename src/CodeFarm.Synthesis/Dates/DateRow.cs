using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Dates;

/// <summary>A term for a date, a time of a day or both, with its values in the columns of a goal.</summary>
/// <param name="Term">The term, of one of the three types.</param>
/// <param name="Values">The values; a time of a day stands on any date.</param>
internal sealed record DateRow(Term Term, DateTime[] Values)
{
    private static readonly DateOnly AnyDate = new(2001, 1, 1);

    public Type Type => Term.Type;

    public bool HasDate => Type != typeof(TimeOnly);

    public bool HasTime => Type != typeof(DateOnly) && !IsWithoutTime;

    /// <summary>Whether its time is written by another row, which is rounded or moved.</summary>
    public bool IsWithoutTime { get; init; }

    /// <summary>Where in each target its time stands, for which alone it was rounded or moved; null for anywhere.</summary>
    public (int Start, int End)[]? Places { get; init; }

    /// <summary>Whether a part of its time may stand there.</summary>
    public bool MayStandAt(int column, int start, int end) => Places is null || (start >= Places[column].Start && end <= Places[column].End);

    /// <summary>The instant that a value of one of the three types stands for.</summary>
    public static DateTime InstantOf(object value) => value switch
    {
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        TimeOnly time => AnyDate.ToDateTime(time),
        _ => (DateTime)value,
    };

    /// <summary>The row of a kept term; null where it is undefined in a column.</summary>
    public static DateRow? OfKept(Term term, long[] slots, ValueStore store)
    {
        var kind = ValueKind.Of(term.Type);
        return slots.Contains(Slot.Undefined) ? null : new(term, Array.ConvertAll(slots, slot => InstantOf(kind.Read(store, slot)!)));
    }
}
