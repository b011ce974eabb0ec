namespace CodeFarm.Synthesis;

/// <summary>What the Gregorian calendar says of years and months as numbers.</summary>
internal static class CalendarComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<int, bool>("IsLeapYear", 6, year => year is >= 1 and <= 9999 ? DateTime.IsLeapYear(year) : Undefined.Result,
            new("DateTime.IsLeapYear({0})", "System"))
            with { Keywords = ["leap"], NeedsKeyword = true },
        Component.Of<int, int, int>("DaysInMonth", 6,
            (year, month) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 ? DateTime.DaysInMonth(year, month) : Undefined.Result,
            new("DateTime.DaysInMonth({0}, {1})", "System"))
            with { Keywords = ["month", "days"], NeedsKeyword = true, ResultName = "days" },
        Component.Of<int, int>("DaysInMonthOfCommonYear", 6,
            month => month is >= 1 and <= 12 ? DateTime.DaysInMonth(2001, month) : Undefined.Result,
            // Any year that is no leap year.
            new("DateTime.DaysInMonth(2001, {0})", "System"))
            with { Keywords = ["month"], NeedsKeyword = true, ResultName = "days" },
        Component.Of<int, int>("QuarterOfMonth", 5, month => month is >= 1 and <= 12 ? (month + 2) / 3 : Undefined.Result,
            new("({0} + 2) / 3") { Precedence = Precedence.Multiplicative, OperandPrecedence = Precedence.Additive })
            with { Keywords = ["quarter"], NeedsKeyword = true, ResultName = "quarter" },
    ];
}
