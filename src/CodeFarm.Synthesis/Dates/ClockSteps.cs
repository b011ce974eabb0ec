namespace CodeFarm.Synthesis.Dates;

/// <summary>
/// Explains the times in the expected texts as times of a row that are rounded to a step of the day or moved: two times with the
/// same distance in every column are a slot of that length, as in 10AM-12PM.
/// </summary>
/// <param name="row">A row that has a time.</param>
internal sealed class ClockSteps(DateRow row)
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;

    /// <summary>The steps that people round to; the smallest that fits says the most.</summary>
    private static readonly int[] Steps =
        [5 * Minute, 10 * Minute, 15 * Minute, 20 * Minute, 30 * Minute, Hour, 2 * Hour, 3 * Hour, 4 * Hour, 6 * Hour, 12 * Hour];

    private readonly int[] _given = Array.ConvertAll(row.Values, value => (int)value.TimeOfDay.TotalSeconds);

    /// <summary>The rows that explain the times of the targets; none where they are no others than those of the row.</summary>
    public IReadOnlyList<DateRow> For(string[] target)
    {
        var times = Array.ConvertAll(target, ClockTime.AllIn);
        if (times.Any(all => all is null || all.Length != times[0]?.Length || all[0].Unit != times[0]![0].Unit)) return [];
        var rows = new List<DateRow>();
        DateRow? previous = null;
        for (var index = 0; index < times[0]!.Length; index++)
        {
            var wanted = Column(index);
            var next = index + 1 < times[0]!.Length ? Distance(wanted, Column(index + 1)) : null;
            // A number alone is an hour only in a span of hours.
            if (times[0]![index].IsBare && next is null && previous is null) return [];
            var found = index > 0 && previous is not null && Distance(Column(index - 1), wanted) is { } length ? Moved(previous, length)
                : next is { } slot ? Slot(wanted, slot, times[0]![index].Unit) ?? Rounded(wanted, times[0]![index].Unit)
                : Rounded(wanted, times[0]![index].Unit);
            if (found is not null) rows.Add(found with { Places = Array.ConvertAll(times, all => (all![index].Start, all[index].End)) });
            previous = found ?? (IsGiven(wanted, times[0]![index].Unit) ? row : null);
        }

        return rows;

        int[] Column(int index) => Array.ConvertAll(times, all => all![index].Seconds);
    }

    /// <summary>The start of the slot of a length, which the last of its minutes may end.</summary>
    private DateRow? Slot(int[] wanted, int length, int unit)
    {
        foreach (var step in new[] { length, length + unit })
        {
            if (step > 0 && step % Minute == 0 && ClockTime.Day % step == 0 && Down(wanted, step) is { } start) return start;
        }

        return null;
    }

    private DateRow? Rounded(int[] wanted, int unit)
    {
        if (IsGiven(wanted, unit)) return null;
        foreach (var step in Steps)
        {
            if (wanted.Any(time => time % step != 0)) continue;
            var found = Down(wanted, step)
                ?? (Fits(wanted, step, (given, time) => Math.Abs(Difference(given, time)) * 2 <= step) ? Stepped("RoundToNearest", step) : null)
                ?? (Fits(wanted, step, (given, time) => Difference(given, time) is var later && later >= 0 && later < step) ? Stepped("RoundUp", step) : null);
            if (found is not null) return found;
        }

        return Distance(Array.ConvertAll(_given, time => time - (time % unit)), wanted) is { } moved and not 0 ? Moved(row, moved) : null;
    }

    /// <summary>Rounded down to steps that begin so long after midnight as all wanted times say.</summary>
    private DateRow? Down(int[] wanted, int step)
    {
        var first = wanted[0] % step;
        if (first % Minute != 0 || !Fits(wanted, step, (given, time) => time % step == first && Difference(time, given) is var later && later >= 0 && later < step)) return null;
        if (first == 0) return Stepped("RoundDown", step);
        return Moved(row, -first) is { } earlier && DateCalls.With("RoundDown", earlier.Term, step / Minute) is { } term
            ? Moved(new DateRow(term, Array.ConvertAll(earlier.Values, value => Floor(value, step))), first)
            : null;
    }

    private DateRow? Stepped(string name, int step)
    {
        var ahead = name switch { "RoundUp" => TimeSpan.FromSeconds(step) - TimeSpan.FromTicks(1), "RoundToNearest" => TimeSpan.FromSeconds(step) / 2, _ => TimeSpan.Zero };
        return DateCalls.With(name, row.Term, step / Minute) is { } term && Later(row.Values, ahead) is { } values
            ? new DateRow(term, Array.ConvertAll(values, value => Floor(value, step)))
            : null;
    }

    private static DateRow? Moved(DateRow from, int seconds)
    {
        var (name, count) = seconds % Hour == 0 ? ("AddHours", seconds / Hour) : seconds % Minute == 0 ? ("AddMinutes", seconds / Minute) : ("AddSeconds", seconds);
        return seconds == 0 ? from : DateCalls.With(name, from.Term, count) is { } term && Later(from.Values, TimeSpan.FromSeconds(seconds)) is { } values ? new DateRow(term, values) : null;
    }

    /// <summary>All of them later by so much; null where one would be beyond the first or the last date there is.</summary>
    private static DateTime[]? Later(DateTime[] values, TimeSpan by) =>
        Array.TrueForAll(values, value => value.Ticks + by.Ticks >= 0 && value.Ticks + by.Ticks <= DateTime.MaxValue.Ticks) ? Array.ConvertAll(values, value => value + by) : null;

    private bool Fits(int[] wanted, int step, Func<int, int, bool> fits)
    {
        for (var column = 0; column < wanted.Length; column++)
        {
            if (!fits(_given[column], wanted[column])) return false;
        }

        return step > 0;
    }

    private bool IsGiven(int[] wanted, int unit) => Fits(wanted, unit, (given, time) => given - (given % unit) == time);

    private static DateTime Floor(DateTime value, int step) => value.AddTicks(-(value.TimeOfDay.Ticks % (step * TimeSpan.TicksPerSecond)));

    /// <summary>The distance on the clock that is the same in every column, from 0 up to a day; null where there is none.</summary>
    private static int? Distance(int[] from, int[] to)
    {
        var first = Wrapped(to[0] - from[0]);
        return Enumerable.Range(1, from.Length - 1).All(column => Wrapped(to[column] - from[column]) == first) ? first : null;
    }

    /// <summary>How much later the second time is, from half a day before to half a day after.</summary>
    private static int Difference(int from, int to) => Wrapped(to - from + (ClockTime.Day / 2)) - (ClockTime.Day / 2);

    private static int Wrapped(int seconds) => ((seconds % ClockTime.Day) + ClockTime.Day) % ClockTime.Day;
}
