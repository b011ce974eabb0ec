using System.Globalization;

namespace CodeFarm.Broth.Types;

/// <summary>
/// Scalars to the texts of their JSON forms and back, without loss and in one form each: dates and times as ISO 8601 has them,
/// durations as <c>[-][d.]hh:mm:ss[.fffffff]</c>, a fraction of seconds only where there is one.
/// </summary>
internal static class ScalarTexts
{
    private const string Date = "yyyy-MM-dd";
    private const string Time = "HH:mm:ss.FFFFFFF";
    private const string Moment = Date + "'T'" + Time;

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static object? ParseText(string text) => UnpairedSurrogate(text) < 0 ? text : null;

    public static string? FormatText(object value) => UnpairedSurrogate((string)value) < 0 ? (string)value : null;

    /// <summary>Where half a character stands in the text; -1 where none does.</summary>
    public static int UnpairedSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i++;
        }

        return -1;
    }

    public static object? ParseInt(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, Culture, out var number) ? number : null;

    public static object? ParseLong(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, Culture, out var number) ? number : null;

    public static object? ParseDouble(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, Culture, out var number) && double.IsFinite(number) ? number : null,
    };

    public static string FormatDouble(object value) => ((double)value).ToString("R", Culture);

    public static object? ParseBool(string text) => text switch { "true" => true, "false" => false, _ => null };

    public static string FormatBool(object value) => (bool)value ? "true" : "false";

    public static object? ParseChar(string text) => text.Length == 1 && !char.IsSurrogate(text[0]) ? text[0] : null;

    public static string? FormatChar(object value) => char.IsSurrogate((char)value) ? null : value.ToString();

    // A number with more digits than a decimal holds would be rounded; that changes the value, so it is none.
    public static object? ParseDecimal(string text) =>
        decimal.TryParse(text, NumberStyles.Float, Culture, out var number) && Digits(number.ToString(Culture)) == Digits(text) ? number : null;

    public static string Format(object value) => ((IFormattable)value).ToString(null, Culture);

    public static object? ParseDate(string text) =>
        DateOnly.TryParseExact(text, Date, Culture, DateTimeStyles.None, out var date) ? date : null;

    public static string FormatDate(object value) => ((DateOnly)value).ToString(Date, Culture);

    public static object? ParseTime(string text) =>
        TimeOnly.TryParseExact(text, Time, Culture, DateTimeStyles.None, out var time) ? time : null;

    public static string FormatTime(object value) => ((TimeOnly)value).ToString(Time, Culture);

    public static object? ParseMoment(string text)
    {
        var isUniversal = text.EndsWith('Z');
        return DateTime.TryParseExact(isUniversal ? text[..^1] : text, Moment, Culture, DateTimeStyles.None, out var moment)
            ? DateTime.SpecifyKind(moment, isUniversal ? DateTimeKind.Utc : DateTimeKind.Unspecified)
            : null;
    }

    // What a local time means depends on the machine, so it is no value.
    public static string? FormatMoment(object value) => ((DateTime)value) switch
    {
        { Kind: DateTimeKind.Local } => null,
        var moment => moment.ToString(Moment, Culture) + (moment.Kind == DateTimeKind.Utc ? "Z" : ""),
    };

    // The constant format also takes what lacks seconds; only what is written the same again is read.
    public static object? ParseSpan(string text) =>
        TimeSpan.TryParseExact(text, "c", Culture, out var span) && Trimmed(FormatSpan(span)) == Trimmed(text) ? span : null;

    public static string FormatSpan(object value) => ((TimeSpan)value).ToString("c", Culture);

    private static string Trimmed(string span) => span.Contains(':', StringComparison.Ordinal) && span.LastIndexOf('.') > span.IndexOf(':', StringComparison.Ordinal)
        ? span.TrimEnd('0').TrimEnd('.')
        : span;

    /// <summary>The significant digits of a number and the power of ten of the last one: equal for equal numbers.</summary>
    private static (string Digits, long Exponent) Digits(string number)
    {
        var end = number.IndexOfAny(['e', 'E']);
        var mantissa = end < 0 ? number : number[..end];
        var exponent = end < 0 ? 0L : long.Parse(number.AsSpan(end + 1), NumberStyles.AllowLeadingSign, Culture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
            exponent -= mantissa.Length - point - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('-', '+', '0');
        var significant = digits.TrimEnd('0');
        return significant.Length == 0 ? ("", 0) : (significant, exponent + digits.Length - significant.Length);
    }
}
