using CodeFarm.Synthesis.Deduction;
using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Dates;

/// <summary>The pieces of expected texts that dates give.</summary>
internal sealed class DatePieces
{
    private const int CostOfCase = 2;

    private readonly string[] _target;
    private readonly DateRow[] _rows;
    private readonly (DateRow Row, LetterCase Letters, FormatDeduction Formats)[] _formats;
    private readonly NumberSteps[] _steps;
    private readonly Dictionary<string, TextPiece[]> _known = [];
    private readonly bool _hasTime;

    /// <param name="rows">The dates.</param>
    /// <param name="target">The expected texts.</param>
    public DatePieces(DateRow[] rows, string[] target)
    {
        _target = target;
        _hasTime = rows.Any(row => row.HasTime);
        _rows = [.. rows.SelectMany(row => WithSteps(row, target))];
        // One text alone fits any step.
        _steps = target.Length < 2 ? [] : [.. _rows.Where(row => row.Places is null).Select(row => new NumberSteps(row))];
        LetterCase[] cases = target[0].Any(char.IsLetter) ? Enum.GetValues<LetterCase>() : [LetterCase.AsWritten];
        _formats = [.. _rows.SelectMany(row => cases.Select(letters => (row, letters, new FormatDeduction(row, letters))))];
    }

    /// <summary>The pieces that begin at a position of each text.</summary>
    public IReadOnlyList<TextPiece> At(int[] positions)
    {
        var key = string.Join(',', positions);
        if (!_known.TryGetValue(key, out var pieces))
            _known[key] = pieces = [.. Find(positions)];
        return pieces;
    }

    /// <summary>Whether a text that the columns share is rather written from a time: it says morning or afternoon.</summary>
    public bool AreMeantBy(ReadOnlySpan<char> constant) => _hasTime && ClockTime.NamesHalfDay(constant);

    private IEnumerable<TextPiece> Find(int[] positions)
    {
        foreach (var (row, letters, formats) in _formats)
        foreach (var (format, path, ends) in formats.At(positions, _target))
        {
            var written = format.Length < 2 || format[0] == '%' || (path.Length == 1 && format is "yyyy" or "dddd") ? Single(row, format)
                : DateCalls.Write(row.Term, format, Math.Max(1, path.Length / 2) + path.Oddity);
            if (written is null) continue;
            if (letters != LetterCase.AsWritten) written = Known.Call(letters == LetterCase.Upper ? "ToUpper" : "ToLower", written)!;
            yield return new TextPiece(written, [.. ends.Zip(positions, (end, start) => end - start)]);
        }

        foreach (var row in _rows)
        foreach (var piece in DateNumbers.At(row, positions, _target))
            yield return piece;
        foreach (var steps in _steps)
        foreach (var piece in steps.At(positions, _target))
            yield return piece;
    }

    /// <summary>One part alone has a property of its own; where it is a number, others know.</summary>
    private static Term? Single(DateRow row, string format) => format switch
    {
        "dddd" => DateCalls.Part("WeekdayName", row.Term),
        "%h" => DateCalls.Write(row.Term, format, CostOfCase + 1),
        _ => null,
    };

    /// <summary>The rows whose times are rounded or moved; where they are, the time of the row itself is not what is meant.</summary>
    private static IEnumerable<DateRow> WithSteps(DateRow row, string[] target)
    {
        // One text alone fits any step.
        if (!row.HasTime || target.Length < 2 || new ClockSteps(row).For(target) is not { Count: > 0 } steps) return [row];
        return [row with { IsWithoutTime = true }, .. steps];
    }
}
