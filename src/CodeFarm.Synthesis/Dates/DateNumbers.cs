using System.Globalization;
using CodeFarm.Synthesis.Deduction;
using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Dates;

/// <summary>Parts of dates that no format has, such as the quarter, and those that are rather written as numbers.</summary>
internal static class DateNumbers
{
    private static readonly (string Component, bool IsOfTime, Func<DateTime, int> Part)[] Parts =
    [
        ("YearPart", false, date => date.Year), ("MonthPart", false, date => date.Month), ("DayPart", false, date => date.Day),
        ("QuarterPart", false, date => (date.Month + 2) / 3), ("IsoWeek", false, date => ISOWeek.GetWeekOfYear(date)),
        ("HalfYearPart", false, date => (date.Month + 5) / 6), ("WeekOfMonth", false, date => (date.Day + 6) / 7), ("DayOfYearPart", false, date => date.DayOfYear),
        ("HourPart", true, time => time.Hour), ("MinutePart", true, time => time.Minute), ("SecondPart", true, time => time.Second),
    ];

    /// <summary>The numbers that are equal to wanted ones in every column.</summary>
    public static IEnumerable<Term> Equal(DateRow row, int[] wanted) => Parts
        .Where(part => (part.IsOfTime ? row.HasTime : row.HasDate) && Array.ConvertAll(row.Values, value => part.Part(value)).AsSpan().SequenceEqual(wanted))
        .Select(part => Number(row, part.Component)).OfType<Term>();

    /// <summary>The texts that begin at a position of each target.</summary>
    public static IEnumerable<TextPiece> At(DateRow row, int[] positions, string[] target)
    {
        foreach (var (name, isOfTime, part) in Parts)
        {
            if (isOfTime ? !row.HasTime : !row.HasDate) continue;
            var texts = Array.ConvertAll(row.Values, value => part(value).ToString(CultureInfo.InvariantCulture));
            var number = Number(row, name);
            if (number is null) continue;
            if (StandAt(texts, isOfTime) && DateCalls.Text(number) is { } plain) yield return Piece(plain, texts);
            var padded = Array.ConvertAll(texts, text => text.PadLeft(2, '0'));
            if (name is "QuarterPart" or "HalfYearPart" or "WeekOfMonth" || padded.AsSpan().SequenceEqual(texts) || !StandAt(padded, isOfTime)) continue;
            if (DateCalls.Text(number) is { } text && Known.Call("PadLeftWithZeros", text, Term.OfConstant(2, 2)) is { } two) yield return Piece(two, padded);
        }

        if (!row.HasDate) yield break;
        var ordinals = Array.ConvertAll(row.Values, value => OrdinalOf(value.Day));
        if (StandAt(ordinals, false) && Number(row, "DayPart") is { } day && Known.Call("Ordinal", day) is { } ordinal) yield return Piece(ordinal, ordinals);

        bool StandAt(string[] texts, bool isOfTime) => Enumerable.Range(0, texts.Length).All(column =>
            target[column].AsSpan(positions[column]).StartsWith(texts[column], StringComparison.Ordinal)
            && (!isOfTime || row.MayStandAt(column, positions[column], positions[column] + texts[column].Length)));
    }

    private static Term? Number(DateRow row, string name) => DateCalls.Part(name, row.Term);

    private static TextPiece Piece(Term term, string[] texts) => new(term, Array.ConvertAll(texts, text => text.Length));

    private static string OrdinalOf(int day) => day.ToString(CultureInfo.InvariantCulture)
        + (day is >= 11 and <= 13 ? "th" : (day % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
}
