using System.Globalization;

namespace CodeFarm.Synthesis;

/// <summary>Dates in the ISO 8601 notation (2026-11-21), and times of a day in hours and minutes, as texts.</summary>
internal static class DateComponents
{
    private const string Iso = "yyyy-MM-dd";
    private const int MostAdded = 900;

    private static readonly string[] DateWords = ["date", "weekday", "calendar", "birth", "deadline", "invoice", "due"];
    private static readonly string[] TimeWords = ["clock", "hour", "minute", "duration", "timestamp"];

    private static readonly HelperMethod ParseHelper = new(
        "ParseDate",
        """
        private static DateOnly {name}(string date) =>
            DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        """,
        "System", "System.Globalization");

    private static readonly HelperMethod FormatHelper = new(
        "AddToDate",
        """
        private static string {name}(string date, int years, int months, int days) =>
            DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                .AddYears(years).AddMonths(months).AddDays(days)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        """,
        "System", "System.Globalization");

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<string, string, int>("DaysBetween", 6,
            (from, to) => Parse(from) is { } first && Parse(to) is { } last ? last.DayNumber - first.DayNumber : Undefined.Result,
            new("{helper}({1}).DayNumber - {helper}({0}).DayNumber") { Helper = ParseHelper, Precedence = Precedence.Additive })
            with { Keywords = [.. DateWords, "days"], NeedsKeyword = true, ResultName = "days" },
        Added("AddDays", "{helper}({0}, 0, 0, {1})", (date, days) => date.AddDays(days), "day", "week"),
        Added("AddMonths", "{helper}({0}, 0, {1}, 0)", (date, months) => date.AddMonths(months), "month"),
        Added("AddYears", "{helper}({0}, {1}, 0, 0)", (date, years) => date.AddYears(years), "year"),
        Part("Year", date => date.Year, "year"),
        Part("Month", date => date.Month, "month", "quarter"),
        Part("Day", date => date.Day, "day"),
        Part("DayOfYear", date => date.DayOfYear, "day"),
        Component.Of<string, string>("Weekday", 6, text => Parse(text) is { } date ? date.DayOfWeek.ToString() : Undefined.Result,
            new("{helper}({0}).DayOfWeek.ToString()") { Helper = ParseHelper })
            with { Keywords = [.. DateWords, "day"], NeedsKeyword = true, ResultName = "weekday" },
        Component.Of<string, bool>("IsWeekend", 6, text => Parse(text) is { } date ? date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday : Undefined.Result,
            new("{helper}({0}).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday", "System") { Helper = ParseHelper, Precedence = Precedence.Relational })
            with { Keywords = ["weekend", "saturday", "sunday", "workday", "weekday"], NeedsKeyword = true },
        Component.Of<int, string>("MonthName", 6, month => month is >= 1 and <= 12 ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) : Undefined.Result,
            new("CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName({0})", "System.Globalization"))
            with { Keywords = ["month", "date"], NeedsKeyword = true, ResultName = "month" },
        Component.Of<int, string>("ClockTime", 6,
            // Beyond midnight, and before, a clock goes on.
            minutes => TimeOnly.MinValue.AddMinutes(minutes).ToString("HH:mm", CultureInfo.InvariantCulture),
            new("TimeOnly.MinValue.AddMinutes({0}).ToString(\"HH:mm\", CultureInfo.InvariantCulture)", "System", "System.Globalization"))
            with { Keywords = TimeWords, NeedsKeyword = true, ResultName = "time" },
        Component.Of<string, int>("MinutesOfClockTime", 6,
            text => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? (time.Hour * 60) + time.Minute : Undefined.Result,
            new(@"(int)TimeSpan.ParseExact({0}, @""hh\:mm"", CultureInfo.InvariantCulture).TotalMinutes", "System", "System.Globalization")
            { Precedence = Precedence.Unary })
            with { Keywords = TimeWords, NeedsKeyword = true, ResultName = "minutes" },
    ];

    private static Component Added(string name, string text, Func<DateOnly, int, DateOnly> add, params string[] keywords) =>
        Component.Of<string, int, string>(name, 6,
            // Far from the ends of the calendar, where adding would throw.
            (text, count) => Parse(text) is { Year: > 1_000 and < 9_000 } date && count is >= -MostAdded and <= MostAdded
                ? add(date, count).ToString(Iso, CultureInfo.InvariantCulture)
                : Undefined.Result,
            new(text) { Helper = FormatHelper })
            with { Keywords = [.. DateWords, .. keywords], NeedsKeyword = true, ResultName = "date" };

    private static Component Part(string name, Func<DateOnly, int> part, params string[] keywords) =>
        Component.Of<string, int>(name + "OfDate", 6, text => Parse(text) is { } date ? part(date) : Undefined.Result, new($"{{helper}}({{0}}).{name}") { Helper = ParseHelper })
            with { Keywords = [.. DateWords, .. keywords], NeedsKeyword = true, ResultName = char.ToLowerInvariant(name[0]) + name[1..] };

    private static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
