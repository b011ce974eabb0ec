namespace CodeFarm.Synthesis;

/// <summary>Working days (Monday to Friday, whatever is a holiday) and the days of a week, over dates.</summary>
internal static class WorkdayComponents
{
    private const int MostAdded = 1_000;
    private const int DaysOfWeek = 7;

    private static readonly string[] Words = ["workday", "working", "business", "weekend", "weekday"];

    private static readonly HelperMethod NextHelper = new(
        "NextWeekday",
        """
        private static DateOnly {name}(DateOnly date, DayOfWeek weekday) =>
            date.AddDays((((int)weekday - (int)date.DayOfWeek + 6) % 7) + 1);
        """,
        "System");

    private static readonly HelperMethod StartHelper = new(
        "StartOfWeek",
        """
        private static DateOnly {name}(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
        """,
        "System");

    private static readonly HelperMethod NextWorkdayHelper = new(
        "OnOrAfterWeekend",
        """
        private static DateOnly {name}(DateOnly date) => date.DayOfWeek switch
        {
            DayOfWeek.Saturday => date.AddDays(2),
            DayOfWeek.Sunday => date.AddDays(1),
            _ => date,
        };
        """,
        "System");

    private static readonly HelperMethod AddHelper = new(
        "AddWorkdays",
        """
        private static DateOnly {name}(DateOnly date, int days)
        {
            var step = Math.Sign(days);
            for (var left = Math.Abs(days); left > 0;)
            {
                date = date.AddDays(step);
                if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                    left--;
            }

            return date;
        }
        """,
        "System");

    private static readonly HelperMethod CountHelper = new(
        "WorkdaysFromTo",
        """
        private static int {name}(DateOnly first, DateOnly last) => Enumerable
            .Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1))
            .Count(days => first.AddDays(days).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        """,
        "System", "System.Linq");

    /// <summary>Components over dates without a time; undefined near the ends of the calendar.</summary>
    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<DateOnly, DateOnly>("OnOrAfterWeekend", 5, date => IsInside(date) ? date.AddDays(DaysToWorkday(date)) : Undefined.Result,
            new("{helper}({0})") { Helper = NextWorkdayHelper })
            with { Keywords = Words, NeedsKeyword = true, ResultName = "workday" },
        Component.Of<DateOnly, int, DateOnly>("AddWorkdays", 5,
            (date, days) => IsInside(date) && days is >= -MostAdded and <= MostAdded ? AddWorkdays(date, days) : Undefined.Result,
            new("{helper}({0}, {1})") { Helper = AddHelper })
            with { Keywords = Words, NeedsKeyword = true, ResultName = "date" },
        Component.Of<DateOnly, DateOnly, int>("WorkdaysFromTo", 5,
            (first, last) => last.DayNumber - first.DayNumber <= DaysOfWeek * MostAdded ? WorkdaysFromTo(first, last) : Undefined.Result,
            new("{helper}({0}, {1})") { Helper = CountHelper })
            with { Keywords = Words, NeedsKeyword = true, ResultName = "workdays" },
        Component.Of<DateOnly, DateOnly>("StartOfWeek", 5, date => IsInside(date) ? date.AddDays(-(((int)date.DayOfWeek + 6) % DaysOfWeek)) : Undefined.Result,
            new("{helper}({0})") { Helper = StartHelper })
            with { Keywords = ["week", "monday", "sunday"], NeedsKeyword = true, ResultName = "monday" },
        .. Enum.GetValues<DayOfWeek>().Select(Next),
    ];

    /// <summary>The first such weekday after a date: seven components, of which a description names one.</summary>
    private static Component Next(DayOfWeek weekday) =>
        Component.Of<DateOnly, DateOnly>($"Next{weekday}", 5,
            date => IsInside(date) ? date.AddDays((((int)weekday - (int)date.DayOfWeek + 6) % DaysOfWeek) + 1) : Undefined.Result,
            new($"{{helper}}({{0}}, DayOfWeek.{weekday})", "System") { Helper = NextHelper })
            with { Keywords = [weekday.ToString().ToLowerInvariant()], NeedsKeyword = true, ResultName = weekday.ToString().ToLowerInvariant() };

    private static bool IsInside(DateOnly date) => date.Year is > 10 and < 9_990;

    private static int DaysToWorkday(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => 2,
        DayOfWeek.Sunday => 1,
        _ => 0,
    };

    private static bool IsWorkday(DateOnly date) => DaysToWorkday(date) == 0;

    private static DateOnly AddWorkdays(DateOnly date, int days)
    {
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.AddDays(Math.Sign(days));
            if (IsWorkday(date)) left--;
        }

        return date;
    }

    /// <summary>Whole weeks have five each, wherever they begin.</summary>
    private static int WorkdaysFromTo(DateOnly first, DateOnly last)
    {
        var days = Math.Max(0, last.DayNumber - first.DayNumber + 1);
        var rest = Enumerable.Range(0, days % DaysOfWeek).Count(day => IsWorkday(first.AddDays(day)));
        return (days / DaysOfWeek * 5) + rest;
    }
}
