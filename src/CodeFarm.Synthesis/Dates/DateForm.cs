using System.Globalization;
using System.Text;

namespace CodeFarm.Synthesis.Dates;

/// <summary>The format of .NET that a text has, as people would write it: one letter for numbers that may have one digit.</summary>
/// <param name="Format">The format.</param>
/// <param name="HasDate">Whether it has a year.</param>
/// <param name="HasTime">Whether it has an hour.</param>
/// <param name="IsCompact">Whether its numbers stand without separators, so that other digits may look like it.</param>
internal sealed record DateForm(string Format, bool HasDate, bool HasTime, bool IsCompact)
{
    private static readonly DateTimeFormatInfo Names = CultureInfo.InvariantCulture.DateTimeFormat;

    /// <summary>The form of a text; null where it is no date and no time.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="order">How numbers are understood.</param>
    /// <param name="digits">Fewest digits of minutes and of seconds in all texts.</param>
    public static DateForm? Of(DateToken[] tokens, DateOrder order, (int Minutes, int Seconds) digits)
    {
        var parts = new string?[tokens.Length];
        MarkOffset(tokens, parts);
        var hasTime = MarkTime(tokens, parts, digits);
        if (!MarkWords(tokens, parts)) return null;
        int[] numbers = [.. Enumerable.Range(0, tokens.Length).Where(index => tokens[index].IsNumber && parts[index] is null)];
        var hasMonth = parts.Any(part => part is "MMM" or "MMMM");
        var isCompact = false;
        if (numbers.Length > 0 || hasMonth)
        {
            if (DateParts(tokens, numbers, hasMonth, order) is not { } found) return null;
            for (var index = 0; index < numbers.Length; index++)
                parts[numbers[index]] = found[index];
            isCompact = numbers.Length == 1 && !hasMonth;
            hasTime |= isCompact && found[0].Contains('H');
        }
        else if (!hasTime || parts.Any(part => part is "ddd" or "dddd"))
        {
            return null;
        }

        var format = new StringBuilder();
        for (var index = 0; index < tokens.Length; index++)
            format.Append(parts[index] ?? DateLiterals.Of(tokens[index].Text));
        return new(format.ToString(), numbers.Length > 0 || hasMonth, hasTime, isCompact);
    }

    /// <summary>Fewest digits of minutes and of seconds; two where there are none.</summary>
    public static (int Minutes, int Seconds) DigitsOf(IEnumerable<DateToken[]> texts)
    {
        var (minutes, seconds) = (2, 2);
        foreach (var tokens in texts)
        {
            var (hour, minute, second) = TimeOf(tokens);
            if (hour < 0) continue;
            if (minute >= 0) minutes = Math.Min(minutes, tokens[minute].Length);
            if (second >= 0) seconds = Math.Min(seconds, tokens[second].Length);
        }

        return (minutes, seconds);
    }

    /// <summary>The distance from UTC at the end, behind a time: +02:00.</summary>
    private static void MarkOffset(DateToken[] tokens, string?[] parts)
    {
        if (tokens is not [.., { IsNumber: true }, var sign, { IsNumber: true, Length: 2 }, var colon, { IsNumber: true, Length: 2 }] || TimeOf(tokens).Hour is not (>= 0 and var hour)
            || hour >= tokens.Length - 4 || !(sign.Is('+') || sign.Is('-')) || !colon.Is(':')) return;
        (parts[^4], parts[^3], parts[^2], parts[^1]) = ("zzz", "", "", "");
    }

    private static bool MarkTime(DateToken[] tokens, string?[] parts, (int Minutes, int Seconds) digits)
    {
        var halfDay = Array.FindIndex(tokens, token => token.Text.ToUpperInvariant() is "AM" or "PM");
        var (hour, minute, second) = TimeOf(tokens);
        if (hour < 0 && halfDay > 0)
            hour = tokens[halfDay - 1].IsNumber ? halfDay - 1 : halfDay > 1 && tokens[halfDay - 1].Is(' ') && tokens[halfDay - 2].IsNumber ? halfDay - 2 : -1;
        if (hour < 0 || tokens[hour].Length > 2) return MarkCompactTime(tokens, parts);
        parts[hour] = halfDay > 0 ? "h" : "H";
        if (halfDay > 0) parts[halfDay] = "tt";
        if (minute >= 0) parts[minute] = digits.Minutes == 1 ? "m" : "mm";
        if (second < 0) return true;
        parts[second] = digits.Seconds == 1 ? "s" : "ss";
        if (second + 2 < tokens.Length && (tokens[second + 1].Is('.') || tokens[second + 1].Is(',')) && tokens[second + 2] is { IsNumber: true, Length: <= 7 } fraction)
            parts[second + 2] = new string('f', fraction.Length);
        return true;
    }

    /// <summary>The digits behind the T of ISO 8601, where there are no separators.</summary>
    private static bool MarkCompactTime(DateToken[] tokens, string?[] parts)
    {
        for (var index = 1; index + 1 < tokens.Length; index++)
        {
            if (!tokens[index].Is('T') || !tokens[index - 1].IsNumber || !tokens[index + 1].IsNumber || tokens[index + 1].Length is not (4 or 6)) continue;
            parts[index + 1] = tokens[index + 1].Length == 4 ? "HHmm" : "HHmmss";
            return true;
        }

        return false;
    }

    /// <summary>Indexes of hour, minute and second between colons; -1 for what there is none of.</summary>
    private static (int Hour, int Minute, int Second) TimeOf(DateToken[] tokens)
    {
        var colon = Array.FindIndex(tokens, token => token.Is(':'));
        if (colon < 1 || colon + 1 >= tokens.Length || !tokens[colon - 1].IsNumber || tokens[colon + 1] is not { IsNumber: true, Length: <= 2 }) return (-1, -1, -1);
        var hasSecond = colon + 3 < tokens.Length && tokens[colon + 2].Is(':') && tokens[colon + 3] is { IsNumber: true, Length: <= 2 };
        return (colon - 1, colon + 1, hasSecond ? colon + 3 : -1);
    }

    /// <summary>Names of months and days; other words stand for themselves. False where a name stands twice.</summary>
    private static bool MarkWords(DateToken[] tokens, string?[] parts)
    {
        var (months, days) = (0, 0);
        for (var index = 0; index < tokens.Length; index++)
        {
            if (!tokens[index].IsWord || parts[index] is not null) continue;
            var name = tokens[index].Text;
            parts[index] = Has(Names.AbbreviatedMonthNames, name) ? "MMM" : Has(Names.MonthNames, name) ? "MMMM"
                : Has(Names.AbbreviatedDayNames, name) ? "ddd" : Has(Names.DayNames, name) ? "dddd" : null;
            months += parts[index] is "MMM" or "MMMM" ? 1 : 0;
            days += parts[index] is "ddd" or "dddd" ? 1 : 0;
        }

        return months <= 1 && days <= 1;

        static bool Has(string[] names, string name) => name.Length > 0 && names.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What the numbers of a date are; null where they are none.</summary>
    private static string[]? DateParts(DateToken[] tokens, int[] numbers, bool hasMonth, DateOrder order)
    {
        int[] lengths = [.. numbers.Select(index => tokens[index].Length)];
        return (lengths, hasMonth) switch
        {
            ([4], true) => ["yyyy"],
            ([4, <= 2], true) => ["yyyy", "d"],
            ([<= 2, 4], true) => ["d", "yyyy"],
            ([<= 2, 2], true) => ["d", "yy"],
            ([4, <= 2, <= 2], false) => ["yyyy", "M", "d"],
            ([<= 2, <= 2, 4], false) => order.IsDayFirst ? ["d", "M", "yyyy"] : ["M", "d", "yyyy"],
            ([<= 2, <= 2, 2], false) => order.IsDayFirst ? ["d", "M", "yy"] : ["M", "d", "yy"],
            ([4, <= 2], false) => ["yyyy", "M"],
            ([<= 2, 4], false) => ["M", "yyyy"],
            ([8 or 12 or 14], false) => [Compact(order) + (lengths[0] == 8 ? "" : lengths[0] == 12 ? "HHmm" : "HHmmss")],
            _ => null,
        };
    }

    private static string Compact(DateOrder order) => order.IsCompactYearFirst ? "yyyyMMdd" : order.IsDayFirst ? "ddMMyyyy" : "MMddyyyy";
}
