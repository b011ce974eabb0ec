using System.Globalization;
using System.Text.RegularExpressions;

namespace CodeFarm.Synthesis.Dates;

/// <summary>A time of a day as it stands in an expected text.</summary>
/// <param name="Seconds">Seconds of the day.</param>
/// <param name="Unit">Seconds of the smallest unit that is written.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsBare">Whether only a number is written, which need not be an hour.</param>
internal readonly partial record struct ClockTime(int Seconds, int Unit, int Start, int End, bool IsBare)
{
    public const int Day = 24 * 60 * 60;

    private const int MostTimes = 4;
    private const int Hour = 60 * 60;
    private const int Minute = 60;

    /// <summary>The times in a text; null where there are none or too many.</summary>
    public static ClockTime[]? AllIn(string text)
    {
        var times = new List<ClockTime>();
        foreach (Match match in Written().Matches(text))
        {
            if (Of(match) is not { } time) continue;
            times.Add(time);
            if (times.Count > MostTimes) return null;
        }

        // Beside times that are surely some, a number alone is something else.
        if (times.Exists(time => !time.IsBare)) times.RemoveAll(time => time.IsBare);
        return times.Count == 0 ? null : [.. times];
    }

    /// <summary>Whether a text has AM or PM in it.</summary>
    public static bool NamesHalfDay(ReadOnlySpan<char> text) => HalfDay().IsMatch(text);

    private static ClockTime? Of(Match match)
    {
        var hour = Number(match.Groups[1]);
        var (minute, second) = (Number(match.Groups[2]), Number(match.Groups[3]));
        var half = match.Groups[4];
        if (hour > (half.Success ? 12 : 23) || minute > 59 || second > 59 || (half.Success && hour == 0)) return null;
        if (half.Success) hour = (hour % 12) + (half.ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        var unit = match.Groups[3].Success ? 1 : match.Groups[2].Success ? Minute : Hour;
        return new((hour * Hour) + (minute * Minute) + second, unit, match.Index, match.Index + match.Length, unit == Hour && !half.Success);
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<![A-Za-z])[AaPp]\.?[Mm](?![A-Za-z])")]
    private static partial Regex HalfDay();

    [GeneratedRegex(@"(?<![0-9:./])([0-9]{1,2})(?::([0-9]{2}))?(?::([0-9]{2}))?(?:\s?([AaPp])\.?[Mm]\b)?(?![0-9:/])")]
    private static partial Regex Written();
}
