using System.Globalization;

namespace CodeFarm.Synthesis;

/// <summary>Dates of the Gregorian calendar, times of a date and durations as values.</summary>
internal static class CalendarDateComponents
{
    private const int MostAdded = 100_000;

    private static readonly string[] Formats = ["yyyy-MM-dd", "dd/MM/yyyy", "MM/dd/yyyy", "dd.MM.yyyy", "d MMMM yyyy", "MMMM d, yyyy", "yyyyMMdd", "yyyy-MM", "MMMM", "MMMM yyyy", "MMM d", "d MMM yyyy"];

    private static readonly HelperMethod FullYearsHelper = new(
        "FullYears",
        """
        private static int {name}(DateOnly from, DateOnly to)
        {
            var years = to.Year - from.Year;
            return from.AddYears(years) > to ? years - 1 : years;
        }
        """,
        "System");

    /// <summary>Components over dates without a time.</summary>
    public static IReadOnlyList<Component> OfDates { get; } =
    [
        .. Parts<DateOnly>(date => date.ToDateTime(TimeOnly.MinValue)),
        .. Comparisons<DateOnly>(),
        Component.Of<DateOnly, DateOnly, int>("FullYears", 4,
            (from, to) => to.Year - from.Year - (from.AddYears(to.Year - from.Year) > to ? 1 : 0),
            new("{helper}({0}, {1})", "System") { Helper = FullYearsHelper })
            with { Keywords = ["age", "year", "birth", "born", "anniversar", "old"], ResultName = "years" },
        Component.Of<DateOnly, DateOnly, int>("MonthsFromTo", 4, (from, to) => ((to.Year - from.Year) * 12) + to.Month - from.Month,
            new("({1}.Year - {0}.Year) * 12 + {1}.Month - {0}.Month") { Precedence = Precedence.Additive })
            with { Keywords = ["month", "between", "since"], ResultName = "months" },
        Component.Of<DateOnly, DateOnly, int>("DaysFromTo", 3, (from, to) => to.DayNumber - from.DayNumber,
            new("{1}.DayNumber - {0}.DayNumber") { Precedence = Precedence.Additive })
            with { Keywords = ["days", "between", "until", "since", "differ", "age"], ResultName = "days" },
        Component.Of<int, int, int, DateOnly>("DateOf", 3, (year, month, day) => IsDate(year, month, day) ? new DateOnly(year, month, day) : Undefined.Result,
            new("new DateOnly({0}, {1}, {2})", "System"))
            with { Keywords = ["date", "year", "month"], ResultName = "date" },
        .. Added<DateOnly>((date, days) => date.AddDays(days), (date, months) => date.AddMonths(months), (date, years) => date.AddYears(years), date => date.Year),
        Component.Of<DateOnly, DateOnly>("FirstOfMonth", 4, date => new DateOnly(date.Year, date.Month, 1), new("new DateOnly({0}.Year, {0}.Month, 1)", "System"))
            with { Keywords = ["first", "month", "start", "begin"], ResultName = "first" },
        Component.Of<DateOnly, DateOnly>("LastOfMonth", 4, date => new DateOnly(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month)),
            new("new DateOnly({0}.Year, {0}.Month, DateTime.DaysInMonth({0}.Year, {0}.Month))", "System"))
            with { Keywords = ["last", "month", "end"], ResultName = "last" },
        .. WorkdayComponents.All,
        .. Formats.Select((format, index) => Formatted<DateOnly>(format, index, (date, text) => date.ToString(text, CultureInfo.InvariantCulture))),
        .. Formats.Where(format => format.Contains('d')).Select((format, index) =>
            Component.Of<string, DateOnly>("ParseDate_" + NameOf(format), index == 0 ? 3 : 4,
                text => DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : Undefined.Result,
                new($"DateOnly.ParseExact({{0}}, \"{format}\", CultureInfo.InvariantCulture)", "System", "System.Globalization"))
                with { Keywords = ["pars", "read", "date"], ResultName = "date" }),
    ];

    /// <summary>Components over dates with a time.</summary>
    public static IReadOnlyList<Component> OfTimes { get; } =
    [
        .. Parts<DateTime>(time => time),
        .. Comparisons<DateTime>(),
        Part<DateTime>("Hour", time => time.Hour, "hour"), Part<DateTime>("Minute", time => time.Minute, "minute"), Part<DateTime>("Second", time => time.Second, "second"),
        Component.Of<DateTime, DateTime>("DateOfTime", 3, time => time.Date, new("{0}.Date")) with { Keywords = ["date", "midnight", "day", "without"], ResultName = "date" },
        Component.Of<DateTime, TimeSpan>("TimeOfDay", 3, time => time.TimeOfDay, new("{0}.TimeOfDay")) with { Keywords = ["time", "clock"], ResultName = "time" },
        Component.Of<DateTime, DateTime, TimeSpan>("TimeFromTo", 3, (from, to) => to - from, new("{1} - {0}") { OperandPrecedence = Precedence.Multiplicative, Precedence = Precedence.Additive })
            with { Keywords = ["between", "duration", "until", "since", "elaps", "differ"], ResultName = "duration" },
        Component.Of<DateTime, TimeSpan, DateTime>("AddTime", 3, (time, span) => time + span, new("{0} + {1}") { Precedence = Precedence.Additive })
            with { Keywords = ["after", "add", "plus", "later"], ResultName = "time" },
        Component.Of<DateTime, int, DateTime>("AddHours", 3, (time, hours) => Math.Abs((long)hours) <= MostAdded ? time.AddHours(hours) : Undefined.Result, new("{0}.AddHours({1})"))
            with { Keywords = ["hour", "after", "later", "add"], ResultName = "time" },
        Component.Of<DateTime, int, DateTime>("AddMinutes", 3, (time, minutes) => Math.Abs((long)minutes) <= MostAdded ? time.AddMinutes(minutes) : Undefined.Result, new("{0}.AddMinutes({1})"))
            with { Keywords = ["minute", "after", "later", "add"], ResultName = "time" },
        Component.Of<int, int, int, DateTime>("TimeOfDate", 3, (year, month, day) => IsDate(year, month, day) ? new DateTime(year, month, day) : Undefined.Result,
            new("new DateTime({0}, {1}, {2})", "System"))
            with { Keywords = ["date", "year", "month"], ResultName = "date" },
        .. Added<DateTime>((time, days) => time.AddDays(days), (time, months) => time.AddMonths(months), (time, years) => time.AddYears(years), time => time.Year),
        .. new[] { "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "dd/MM/yyyy", "MM/dd/yyyy", "HH:mm", "HH:mm:ss", "yyyy-MM-ddTHH:mm:ss" }
            .Select((format, index) => Formatted<DateTime>(format, index, (time, text) => time.ToString(text, CultureInfo.InvariantCulture))),
    ];

    /// <summary>Components over durations.</summary>
    public static IReadOnlyList<Component> OfSpans { get; } =
    [
        .. Comparisons<TimeSpan>(),
        Part<TimeSpan>("Days", span => span.Days, "day"), Part<TimeSpan>("Hours", span => span.Hours, "hour"),
        Part<TimeSpan>("Minutes", span => span.Minutes, "minute"), Part<TimeSpan>("Seconds", span => span.Seconds, "second"),
        Total("TotalDays", span => span.TotalDays, "day"), Total("TotalHours", span => span.TotalHours, "hour"),
        Total("TotalMinutes", span => span.TotalMinutes, "minute"), Total("TotalSeconds", span => span.TotalSeconds, "second"),
        WholeTotal("WholeHours", "TotalHours", span => span.TotalHours, "hour"), WholeTotal("WholeMinutes", "TotalMinutes", span => span.TotalMinutes, "minute"),
        WholeTotal("WholeSeconds", "TotalSeconds", span => span.TotalSeconds, "second"),
        From("FromDays", days => TimeSpan.FromDays(days), "day"), From("FromHours", hours => TimeSpan.FromHours(hours), "hour"),
        From("FromMinutes", minutes => TimeSpan.FromMinutes(minutes), "minute"), From("FromSeconds", seconds => TimeSpan.FromSeconds(seconds), "second"),
        Component.Of<TimeSpan, TimeSpan, TimeSpan>("AddSpans", 3, (left, right) => left + right, new("{0} + {1}") { Precedence = Precedence.Additive, IsAssociative = true })
            with { IsCommutative = true, Keywords = ["sum", "add", "plus", "total"], ResultName = "total" },
        Component.Of<TimeSpan, TimeSpan, TimeSpan>("SubtractSpans", 3, (left, right) => left - right, new("{0} - {1}") { Precedence = Precedence.Additive })
            with { Keywords = ["differ", "minus", "less", "rest"], ResultName = "rest" },
        Component.Of<TimeSpan[], TimeSpan>("SumOfSpans", 4, spans => spans.Aggregate(TimeSpan.Zero, (sum, span) => sum + span),
            new("{0}.Aggregate(TimeSpan.Zero, (sum, span) => sum + span)", "System", "System.Linq"))
            with { Keywords = ["sum", "total", "all"], ResultName = "total" },
        Component.Of<TimeSpan, string>("SpanAsClock", 4, span => span.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
            new(@"{0}.ToString(@""hh\:mm"", CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["format", "clock", "text"], ResultName = "text" },
    ];

    private static bool IsDate(int year, int month, int day) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static IEnumerable<Component> Parts<T>(Func<T, DateTime> dateOf)
        where T : struct =>
    [
        Part<T>("Year", date => dateOf(date).Year, "year", "age"), Part<T>("Month", date => dateOf(date).Month, "month", "quarter"),
        Part<T>("Day", date => dateOf(date).Day, "day"), Part<T>("DayOfYear", date => dateOf(date).DayOfYear, "day", "year"),
        Component.Of<T, int>("IsoWeek", 4, date => ISOWeek.GetWeekOfYear(dateOf(date)), new(typeof(T) == typeof(DateOnly) ? "ISOWeek.GetWeekOfYear({0}.ToDateTime(TimeOnly.MinValue))" : "ISOWeek.GetWeekOfYear({0})", "System", "System.Globalization"))
            with { Keywords = ["week", "iso"], ResultName = "week" },
        Component.Of<T, int>("WeekdayNumber", 4, date => (int)dateOf(date).DayOfWeek, new("(int){0}.DayOfWeek") { Precedence = Precedence.Unary })
            with { Keywords = ["week", "day", "sunday", "monday"], ResultName = "weekday" },
        Component.Of<T, string>("WeekdayName", 3, date => dateOf(date).DayOfWeek.ToString(), new("{0}.DayOfWeek.ToString()"))
            with { Keywords = ["weekday", "week", "name", "day"], ResultName = "weekday" },
        Component.Of<T, bool>("FallsOnWeekend", 4, date => dateOf(date).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday,
            new("{0}.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday", "System") { Precedence = Precedence.Relational })
            with { Keywords = ["weekend", "saturday", "sunday", "workday", "work"] },
    ];

    private static IEnumerable<Component> Comparisons<T>()
        where T : struct, IComparable<T> =>
    [
        Component.Of<T, T, bool>("IsBefore", 3, (left, right) => left.CompareTo(right) < 0, Operator("<", Precedence.Relational)) with { Keywords = ["before", "earlier", "past", "less", "shorter"] },
        Component.Of<T, T, bool>("IsNotAfter", 4, (left, right) => left.CompareTo(right) <= 0, Operator("<=", Precedence.Relational)) with { Keywords = ["until", "most", "between", "within"] },
        Component.Of<T, T, bool>("IsSameTime", 3, (left, right) => left.CompareTo(right) == 0, Operator("==", Precedence.Equality)) with { IsCommutative = true, Keywords = ["same", "equal"] },
        Component.Of<T[], T>("Earliest", 3, items => items.Length > 0 ? items.Min() : Undefined.Result, new("{0}.Min()", "System.Linq")) with { Keywords = ["earliest", "first", "oldest", "shortest", "min"], ResultName = "earliest" },
        Component.Of<T[], T>("Latest", 3, items => items.Length > 0 ? items.Max() : Undefined.Result, new("{0}.Max()", "System.Linq")) with { Keywords = ["latest", "last", "newest", "recent", "longest", "max"], ResultName = "latest" },
    ];

    private static IEnumerable<Component> Added<T>(Func<T, int, T> days, Func<T, int, T> months, Func<T, int, T> years, Func<T, int> yearOf)
        where T : struct
    {
        return [Of("AddDays", 3, days, MostAdded, "day", "week", "after", "later", "due"), Of("AddMonths", 3, months, 10_000, "month", "later"), Of("AddYears", 3, years, 900, "year", "birthday", "later")];

        // Far from the ends of the calendar, where adding would throw.
        Component Of(string name, int cost, Func<T, int, T> add, int most, params string[] keywords) =>
            Component.Of<T, int, T>(name, cost, (date, count) => yearOf(date) is > 1_000 and < 9_000 && count >= -most && count <= most ? add(date, count) : Undefined.Result, new($"{{0}}.{name}({{1}})"))
                with { Keywords = keywords, ResultName = "date" };
    }

    /// <summary>A format as a part of a component's name, which has neither spaces nor what separates names.</summary>
    private static string NameOf(string format) => format.Replace(' ', '_').Replace(':', '.').Replace(",", "", StringComparison.Ordinal);

    private static Component Formatted<T>(string format, int index, Func<T, string, string> write)
        where T : struct =>
        Component.Of<T, string>("Format_" + NameOf(format), index == 0 ? 3 : 4, date => write(date, format),
            new($"{{0}}.ToString(\"{format}\", CultureInfo.InvariantCulture)", "System.Globalization"))
            with { Keywords = ["format", "text", "writ", "iso"], ResultName = "text" };

    private static Component Part<T>(string name, Func<T, int> part, params string[] keywords)
        where T : struct =>
        Component.Of<T, int>(name + "Part", 3, value => part(value), new($"{{0}}.{name}"))
            with { Keywords = keywords, ResultName = char.ToLowerInvariant(name[0]) + name[1..] };

    private static Component Total(string name, Func<TimeSpan, double> total, params string[] keywords) =>
        Component.Of<TimeSpan, double>(name, 3, span => total(span), new($"{{0}}.{name}"))
            with { Keywords = [.. keywords, "total"], ResultName = "total" };

    private static Component WholeTotal(string name, string member, Func<TimeSpan, double> total, params string[] keywords) =>
        Component.Of<TimeSpan, int>(name, 3, span => total(span) is > int.MinValue and < int.MaxValue and var value ? (int)value : Undefined.Result,
            new($"(int){{0}}.{member}") { Precedence = Precedence.Unary })
            with { Keywords = [.. keywords, "total", "whole"], ResultName = "total" };

    private static Component From(string name, Func<int, TimeSpan> make, params string[] keywords) =>
        Component.Of<int, TimeSpan>(name, 3, count => Math.Abs((long)count) <= MostAdded ? make(count) : Undefined.Result, new($"TimeSpan.{name}({{0}})", "System"))
            with { Keywords = keywords, ResultName = "duration" };

    private static CSharpTemplate Operator(string symbol, Precedence precedence) => new($"{{0}} {symbol} {{1}}") { Precedence = precedence };
}
