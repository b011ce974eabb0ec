using System.Globalization;

namespace CodeFarm.Synthesis;

/// <summary>
/// Dates and times of a day read from texts and written to them in formats of .NET. Only deduction makes calls of them: it knows the
/// formats, of which an enumeration would have to try every text.
/// </summary>
internal static class DateTextComponents
{
    private const int CostOfReading = 3;
    private const int CostOfWriting = 2;

    private static readonly HelperMethod FreeHelper = new(
        "ReadDate",
        """
        private static DateOnly {name}(string text)
        {
            // The current year would be taken for one that is missing.
            var parts = Regex.Count(text, "[0-9]+") + (text.Any(char.IsLetter) ? 1 : 0);
            if (parts < 3 && !Regex.IsMatch(text, "[0-9]{4}"))
                throw new FormatException($"There is no year in '{text}'.");
            return DateOnly.Parse(text, CultureInfo.InvariantCulture);
        }
        """,
        "System", "System.Globalization", "System.Linq", "System.Text.RegularExpressions");

    private static readonly HelperMethod CompactHelper = new(
        "ReadCompactDate",
        $$"""
        private static DateOnly {name}(string text, string compactFormat) =>
            DateOnly.TryParseExact(text, compactFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : {{HelperMethod.PlaceOf(FreeHelper)}}(text);
        """,
        "System", "System.Globalization")
    { Dependencies = [FreeHelper] };

    /// <summary>Components over dates without a time.</summary>
    public static IReadOnlyList<Component> OfDates { get; } =
    [
        .. Of<DateOnly>(
            (text, formats) => DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : Undefined.Result,
            (date, format) => date.ToString(format, CultureInfo.InvariantCulture)),
        Deduced(Component.Of<string, DateOnly>("ReadFreely", CostOfReading + 1, text => Freely(text),
            new("{helper}({0})") { Helper = FreeHelper })),
        Deduced(Component.Of<string, string, DateOnly>("ReadCompactOrFreely", CostOfReading + 2,
            (text, format) => DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && IsSafe<DateOnly>(format) ? date : Freely(text),
            new("{helper}({0}, {1})") { Helper = CompactHelper })),
    ];

    /// <summary>Components over dates with a time.</summary>
    public static IReadOnlyList<Component> OfDateTimes { get; } =
    [
        .. Of<DateTime>(
            (text, formats) => DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : Undefined.Result,
            (time, format) => time.ToString(format, CultureInfo.InvariantCulture)),
        // The clock that was written, whatever the zone of the machine.
        Deduced(Component.Of<string, string, DateTime>("ReadWithOffset", CostOfReading,
            (text, format) => format.Contains("zzz", StringComparison.Ordinal) && IsSafe<DateTime>(format.Replace("zzz", "", StringComparison.Ordinal))
                && DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.DateTime : Undefined.Result,
            new("DateTimeOffset.ParseExact({0}, {1}, CultureInfo.InvariantCulture).DateTime", "System", "System.Globalization"))),
    ];

    /// <summary>Components over times of a day.</summary>
    public static IReadOnlyList<Component> OfTimesOfDay { get; } =
    [
        .. Of<TimeOnly>(
            (text, formats) => TimeOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : Undefined.Result,
            (time, format) => time.ToString(format, CultureInfo.InvariantCulture)),
    ];

    /// <summary>The date that a text holds in whichever form .NET knows, unless the current year would have to be taken for one that is missing.</summary>
    internal static Maybe<DateOnly> Freely(string text) =>
        NamesYear(text) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : Undefined.Result;

    private static Component[] Of<T>(Func<string, string[], Maybe<T>> read, Func<T, string, string> write)
        where T : struct
    {
        var name = typeof(T).Name;
        return
        [
            Deduced(Component.Of<string, string, T>("ReadExactly", CostOfReading,
                (text, format) => IsSafe<T>(format) ? read(text, [format]) : Undefined.Result,
                new($"{name}.ParseExact({{0}}, {{1}}, CultureInfo.InvariantCulture)", "System", "System.Globalization"))),
            Deduced(Component.Of<string, string[], T>("ReadAnyOf", CostOfReading,
                (text, formats) => formats.Length > 0 && Array.TrueForAll(formats, IsSafe<T>) ? read(text, formats) : Undefined.Result,
                new($"{name}.ParseExact({{0}}, {{1}}, CultureInfo.InvariantCulture, DateTimeStyles.None)", "System", "System.Globalization")
                {
                    TakesCollections = true,
                    TakesMaterialised = true,
                    Variants =
                    [
                        new(1, ArgumentForm.ReadOnlyList, $"{name}.ParseExact({{0}}, {{1}}.ToArray(), CultureInfo.InvariantCulture, DateTimeStyles.None)",
                            "System", "System.Globalization", "System.Linq"),
                    ],
                })),
            Component.Of<T, string, string>("Write", CostOfWriting, (value, format) => IsMachineIndependent(format) ? write(value, format) : Undefined.Result,
                new("{0}.ToString({1}, CultureInfo.InvariantCulture)", "System.Globalization"))
                with { NeedsKeyword = true, ResultName = "written" },
        ];
    }

    /// <summary>No key word names it, so that the enumeration never tries it.</summary>
    private static Component Deduced(Component component) =>
        component with { NeedsKeyword = true, ResultName = component.Returns == typeof(TimeOnly) ? "time" : "date" };

    /// <summary>Whether a value is read without looking at the clock, which fills in the date that a format has no year of.</summary>
    private static bool IsSafe<T>(string format) => IsMachineIndependent(format) && (typeof(T) == typeof(TimeOnly) || format.Contains('y'));

    /// <summary>Whether it is a custom format that says nothing of time zones: those of the machine would be taken.</summary>
    private static bool IsMachineIndependent(string format) =>
        format.Length > 1 && !format.AsSpan().ContainsAny('z', 'K') && !format.Replace("'Z'", "", StringComparison.Ordinal).Contains('Z');

    /// <summary>Whether there are four digits in a row, or three numbers, of which one may be the name of a month.</summary>
    private static bool NamesYear(string text)
    {
        var (parts, hasName) = (0, false);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end - start >= 4) return true;
            if (end > start) parts++;
            hasName |= char.IsLetter(text[start]);
            start = Math.Max(end, start + 1);
        }

        return parts + (hasName ? 1 : 0) >= 3;
    }
}
