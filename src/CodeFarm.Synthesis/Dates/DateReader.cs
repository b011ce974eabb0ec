using System.Globalization;
using CodeFarm.Synthesis.Deduction;
using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Dates;

/// <summary>
/// Finds how texts are read as dates. An order of day and month that the texts leave open gives a reading for each; of several
/// forms, the format of each stands in the term, unless .NET reads all of them by itself, which also knows forms that no example has.
/// </summary>
internal static class DateReader
{
    private const int MostForms = 6;

    /// <summary>Digits without separators are rarely a date: what slices can do, they do.</summary>
    private const int CostOfCompact = 24;

    /// <summary>A compact date in another year is rather a number.</summary>
    private const int FirstYear = 1_000;
    private const int LastYear = 2_999;

    private const string CompactClock = "HHmm";
    private const int CostOfCompactClock = 6;

    /// <summary>The readings of a text, with different values each; none where it is not a date in every column.</summary>
    public static IEnumerable<DateRow> Read(SliceSource source)
    {
        var texts = new DateToken[source.Values.Length][];
        for (var column = 0; column < texts.Length; column++)
        {
            if (DateToken.Split(source.Values[column]) is not { } tokens) yield break;
            texts[column] = tokens;
        }

        var digits = DateForm.DigitsOf(texts);
        var known = new HashSet<string>();
        foreach (var order in DateOrder.All)
        {
            var forms = new List<DateForm>();
            foreach (var tokens in texts)
            {
                if (DateForm.Of(tokens, order, digits) is not { } form) yield break;
                if (!forms.Contains(form)) forms.Add(form);
                if (forms.Count > MostForms) yield break;
            }

            if (Row(source, forms) is { } row && known.Add(string.Join(' ', row.Values.Select(value => value.Ticks)))) yield return row;
        }
    }

    /// <summary>Hours and minutes as one number, such as 825 for 8:25; null where it is none in a column.</summary>
    public static DateRow? ReadCompactClock(SliceSource source)
    {
        var values = new DateTime[source.Values.Length];
        for (var column = 0; column < values.Length; column++)
        {
            var text = source.Values[column];
            if (text.Length is < 3 or > 4 || !TimeOnly.TryParseExact(text.PadLeft(4, '0'), CompactClock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return null;
            values[column] = DateRow.InstantOf(time);
        }

        var isPadded = Array.TrueForAll(source.Values, text => text.Length == 4);
        var padded = isPadded ? source.Term : Known.Call("PadLeftWithZeros", source.Term, Term.OfConstant(4, 1));
        return padded is not null && DateCalls.Exactly(typeof(TimeOnly), padded, CompactClock, CostOfCompactClock) is { } term ? new DateRow(term, values) : null;
    }

    private static DateRow? Row(SliceSource source, List<DateForm> forms)
    {
        if (forms.Exists(form => form.HasDate != forms[0].HasDate)) return null;
        var type = !forms[0].HasDate ? typeof(TimeOnly) : forms.Exists(form => form.HasTime) ? typeof(DateTime) : typeof(DateOnly);
        string[] formats = [.. forms.Select(form => form.Format)];
        var hasOffset = formats.Any(format => format.Contains("zzz", StringComparison.Ordinal));
        if (formats.Any(format => format.Length < 2) || (hasOffset && formats.Length > 1)) return null;
        var values = new DateTime[source.Values.Length];
        for (var column = 0; column < values.Length; column++)
        {
            // A time without a date is read as of today: only the time of it is taken.
            var style = type == typeof(TimeOnly) ? DateTimeStyles.NoCurrentDateDefault : DateTimeStyles.None;
            if (!DateTime.TryParseExact(source.Values[column], formats, CultureInfo.InvariantCulture, style, out var value)) return null;
            if (hasOffset) value = DateTimeOffset.ParseExact(source.Values[column], formats[0], CultureInfo.InvariantCulture).DateTime;
            if (value.Year is < FirstYear or > LastYear && forms.Exists(form => form.IsCompact)) return null;
            values[column] = type == typeof(TimeOnly) ? DateRow.InstantOf(TimeOnly.FromDateTime(value)) : value;
        }

        return TermOf(source, forms, formats, type, values) is { } term ? new DateRow(term, values) : null;
    }

    private static Term? TermOf(SliceSource source, List<DateForm> forms, string[] formats, Type type, DateTime[] values)
    {
        var text = source.Term;
        if (formats.Length == 1 && formats[0].Contains("zzz", StringComparison.Ordinal)) return DateCalls.WithOffset(text, formats[0]);
        if (formats.Length == 1)
            return DateCalls.Exactly(type, text, formats[0], forms[0].IsCompact ? CostOfCompact : 0);
        if (type == typeof(DateOnly))
        {
            string[] compact = [.. forms.Where(form => form.IsCompact).Select(form => form.Format)];
            var areRead = source.Values.Zip(values).All(pair =>
                (DateTextComponents.Freely(pair.First) is { HasValue: true } date && date.Value.ToDateTime(TimeOnly.MinValue) == pair.Second)
                || (compact.Length == 1 && DateTime.TryParseExact(pair.First, compact[0], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));
            if (areRead && compact.Length < 2)
                return compact.Length == 0 ? DateCalls.Freely(text) : DateCalls.CompactOrFreely(text, compact[0]);
        }

        return DateCalls.AnyOf(type, text, formats);
    }
}
