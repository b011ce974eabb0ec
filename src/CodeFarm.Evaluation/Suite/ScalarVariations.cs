namespace CodeFarm.Evaluation.Suite;

/// <summary>Changes characters, amounts, dates and times to others of their kind.</summary>
internal static class ScalarVariations
{
    private const int Days = 40;

    public static object Vary(object value, Random random) => value switch
    {
        char letter => Letter(letter, random),
        decimal amount => Amount(amount, random),
        DateOnly date => DateOnly.FromDayNumber((int)Near(date.DayNumber, random.Next(-Days, Days + 1), 0, DateOnly.MaxValue.DayNumber)),
        TimeOnly time => time.Add(TimeSpan.FromMinutes(random.Next(24 * 60))),
        // By days or by minutes: what has no time of day keeps none.
        DateTime moment => new DateTime(
            Near(moment.Ticks, Steps(moment.TimeOfDay.Ticks, random), 0, DateTime.MaxValue.Ticks), moment.Kind),
        TimeSpan span => new TimeSpan(Near(span.Ticks, Steps(span.Ticks % TimeSpan.TicksPerDay, random), TimeSpan.MinValue.Ticks, TimeSpan.MaxValue.Ticks)),
        _ => throw new ArgumentException($"{value.GetType()} is no scalar that can be varied.", nameof(value)),
    };

    // Another one of the same class: a digit stays a digit.
    private static char Letter(char letter, Random random) =>
        char.IsAsciiDigit(letter) ? (char)('0' + random.Next(10))
        : char.IsAsciiLetterUpper(letter) ? (char)('A' + random.Next(26))
        : char.IsAsciiLetterLower(letter) ? (char)('a' + random.Next(26))
        : letter;

    // As many digits behind the point: an amount of money stays one.
    private static decimal Amount(decimal amount, Random random)
    {
        var unit = new decimal(1, 0, 0, isNegative: false, amount.Scale);
        return Math.Abs(amount) < decimal.MaxValue / 4 ? amount + (unit * random.Next(-100, 101)) : amount / 2;
    }

    private static long Steps(long withinDay, Random random) =>
        withinDay == 0 && random.Next(2) == 0
            ? random.Next(-Days, Days + 1) * TimeSpan.TicksPerDay
            : random.Next(-Days * 60, (Days * 60) + 1) * TimeSpan.TicksPerMinute * (withinDay == 0 ? 24 * 60 : 1);

    private static long Near(long value, long step, long least, long greatest) =>
        (long)Int128.Clamp((Int128)value + step, least, greatest);
}
