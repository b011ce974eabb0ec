namespace CodeFarm.Synthesis;

/// <summary>
/// Parts of dates and times that are written as numbers, and times that are rounded to a step and moved. Like
/// <see cref="DateTextComponents"/> they are there for deduction, which takes step and distance from the expected texts.
/// </summary>
internal static class ClockComponents
{
    private const int MinutesOfDay = 24 * 60;
    private const int MostMoved = 400 * MinutesOfDay;

    /// <summary>Components over dates without a time.</summary>
    public static IReadOnlyList<Component> OfDates { get; } = [.. DateParts<DateOnly>(date => date.Month, date => date.Day)];

    /// <summary>Components over dates with a time.</summary>
    public static IReadOnlyList<Component> OfDateTimes { get; } =
    [
        .. DateParts<DateTime>(date => date.Month, date => date.Day),
        .. Rounding<DateTime>(
            time => time.TimeOfDay.Ticks, (time, ticks) => time.AddTicks(ticks),
            "time.AddTicks(-(time.TimeOfDay.Ticks % TimeSpan.FromMinutes(minutes).Ticks))",
            "time.AddTicks(TimeSpan.FromMinutes(minutes).Ticks - 1)", "time.AddTicks(TimeSpan.FromMinutes(minutes).Ticks / 2)"),
        Moved<DateTime>("AddSeconds", 1, (time, seconds) => time.AddSeconds(seconds)),
    ];

    /// <summary>Components over times of a day, which go on after midnight.</summary>
    public static IReadOnlyList<Component> OfTimesOfDay { get; } =
    [
        Number<TimeOnly>("HourPart", "{0}.Hour", time => time.Hour, "hour"),
        Number<TimeOnly>("MinutePart", "{0}.Minute", time => time.Minute, "minute"),
        Number<TimeOnly>("SecondPart", "{0}.Second", time => time.Second, "second"),
        .. Rounding<TimeOnly>(
            time => time.Ticks, (time, ticks) => time.Add(TimeSpan.FromTicks(ticks)),
            "new(time.Ticks - (time.Ticks % TimeSpan.FromMinutes(minutes).Ticks))",
            "time.Add(TimeSpan.FromMinutes(minutes) - TimeSpan.FromTicks(1))", "time.Add(TimeSpan.FromMinutes(minutes) / 2)"),
        Moved<TimeOnly>("AddHours", 60 * 60, (time, hours) => time.AddHours(hours)),
        Moved<TimeOnly>("AddMinutes", 60, (time, minutes) => time.AddMinutes(minutes)),
        Component.Of<TimeOnly, int, TimeOnly>("AddSeconds", 1, (time, seconds) => time.Add(TimeSpan.FromSeconds(seconds)), new("{0}.Add(TimeSpan.FromSeconds({1}))", "System"))
            with { NeedsKeyword = true, ResultName = "shifted" },
    ];

    private static IEnumerable<Component> DateParts<T>(Func<T, int> month, Func<T, int> day)
        where T : struct =>
    [
        Number<T>("QuarterPart", "({0}.Month + 2) / 3", date => (month(date) + 2) / 3, "quarter", Precedence.Multiplicative),
        Number<T>("HalfYearPart", "({0}.Month + 5) / 6", date => (month(date) + 5) / 6, "half", Precedence.Multiplicative),
        Number<T>("WeekOfMonth", "({0}.Day + 6) / 7", date => (day(date) + 6) / 7, "week", Precedence.Multiplicative),
    ];

    private static Component Number<T>(string name, string text, Func<T, int> part, string result, Precedence precedence = Precedence.Primary)
        where T : struct =>
        Component.Of<T, int>(name, 3, value => part(value), new(text) { Precedence = precedence }) with { NeedsKeyword = true, Keywords = [result], ResultName = result };

    private static Component Moved<T>(string name, int seconds, Func<T, int, T> add)
        where T : struct =>
        Component.Of<T, int, T>(name, 1, (time, count) => Math.Abs((long)count * seconds) <= MostMoved * 60L ? add(time, count) : Undefined.Result, new($"{{0}}.{name}({{1}})"))
            with { NeedsKeyword = true, ResultName = "shifted" };

    /// <summary>Times rounded to whole steps of a day, in minutes.</summary>
    private static Component[] Rounding<T>(Func<T, long> ofDay, Func<T, long, T> add, string down, string almostStepLater, string halfStepLater)
        where T : struct
    {
        var type = typeof(T).Name;
        var helper = new HelperMethod(
            "RoundDown",
            $"private static {type} {{name}}({type} time, int minutes) =>\n    {down};", "System");
        return
        [
            Rounded("RoundDown", "{helper}({0}, {1})", helper, _ => 0L),
            Rounded("RoundUp", "{helper}({0}, {1})", Later("RoundUp", almostStepLater), step => step - 1),
            Rounded("RoundToNearest", "{helper}({0}, {1})", Later("RoundToNearest", halfStepLater), step => step / 2),
        ];

        HelperMethod Later(string name, string start) =>
            new(name, $"private static {type} {{name}}({type} time, int minutes) =>\n    {HelperMethod.PlaceOf(helper)}({start}, minutes);", "System") { Dependencies = [helper] };

        Component Rounded(string name, string text, HelperMethod method, Func<long, long> ahead) =>
            Component.Of<T, int, T>(name, 2, (time, minutes) =>
            {
                if (minutes is < 1 or > MinutesOfDay) return Undefined.Result;
                var step = minutes * TimeSpan.TicksPerMinute;
                var later = add(time, ahead(step));
                return add(later, -(ofDay(later) % step));
            }, new(text) { Helper = method })
                with { NeedsKeyword = true, Keywords = ["round"], ResultName = "start" };
    }
}
