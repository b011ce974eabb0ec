using System.Globalization;
using CodeFarm.Synthesis.Deduction;
using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Dates;

/// <summary>Parts of dates and times as numbers that are rounded down to a step, and the ends of such steps: 45-60 for 54, 1990 for 1997.</summary>
internal sealed class NumberSteps
{
    private static readonly int[] StepsOfHours = [2, 3, 4, 6, 12];
    private static readonly int[] StepsOfMinutes = [5, 10, 15, 20, 30];
    private static readonly int[] StepsOfYears = [5, 10, 100];

    private static readonly (string Component, bool IsOfTime, int[] Steps, Func<DateTime, int> Part)[] Parts =
    [
        ("YearPart", false, StepsOfYears, date => date.Year), ("HourPart", true, StepsOfHours, time => time.Hour),
        ("MinutePart", true, StepsOfMinutes, time => time.Minute), ("SecondPart", true, StepsOfMinutes, time => time.Second),
    ];

    private readonly DateRow _row;
    private readonly (string Component, int Step, int More, string[] Texts)[] _all;

    public NumberSteps(DateRow row)
    {
        _row = row;
        _all = [.. Parts.Where(part => part.IsOfTime ? row.HasTime : row.HasDate).SelectMany(part => part.Steps.SelectMany(step => new[] { 0, step, step - 1 }
            .Select(more => (part.Component, step, more, Array.ConvertAll(row.Values, value =>
                ((part.Part(value) / step * step) + more).ToString(CultureInfo.InvariantCulture))))))];
    }

    /// <summary>The texts that begin at a position of each target.</summary>
    public IEnumerable<TextPiece> At(int[] positions, string[] target)
    {
        foreach (var (component, step, more, texts) in _all)
        {
            if (StandAt(texts, positions, target) && TermOf(component, step, more) is { } term)
                yield return new TextPiece(term, Array.ConvertAll(texts, text => text.Length));
        }
    }

    /// <summary>The numbers stand there as a whole.</summary>
    private static bool StandAt(string[] texts, int[] positions, string[] target)
    {
        for (var column = 0; column < texts.Length; column++)
        {
            var rest = target[column].AsSpan(positions[column]);
            if (!rest.StartsWith(texts[column], StringComparison.Ordinal) || (rest.Length > texts[column].Length && char.IsAsciiDigit(rest[texts[column].Length]))) return false;
        }

        return true;
    }

    private Term? TermOf(string component, int step, int more)
    {
        if (DateCalls.Part(component, _row.Term) is not { } part || Known.Call("Divide", part, Number(step)) is not { } steps) return null;
        var start = Known.Call("Multiply", steps, Number(step));
        return start is null ? null : more == 0 ? DateCalls.Text(start) : Known.Call("Add", start, Number(more)) is { } end ? DateCalls.Text(end) : null;
    }

    private static Term Number(int value) => Term.OfConstant(value, 2);
}
