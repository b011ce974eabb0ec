using CodeFarm.Synthesis.Deduction;
using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Dates;

/// <summary>
/// Finds the dates of a goal, which are kept or held by a text or a field of one, and how pieces of the expected texts are written
/// from them: formats are followed through all columns at once.
/// </summary>
internal sealed class DateDeduction(SearchContext context)
{
    private const int DearestDate = 4;
    private const int MostRows = 6;
    private const int MostKept = 3;
    private const int LongestTarget = 200;

    private static readonly Type[] Types = [typeof(DateOnly), typeof(DateTime)];

    private readonly Dictionary<(TermSpace Space, string Columns), DateRow[]> _read = [];

    /// <summary>What the dates of a goal may contribute to its texts; null where it has none.</summary>
    /// <param name="goal">A goal for a text.</param>
    /// <param name="target">Its texts.</param>
    /// <param name="texts">Parameters and elements.</param>
    /// <param name="fields">Their fields.</param>
    public DatePieces? Of(Goal goal, string[] target, IReadOnlyList<SliceSource> texts, SliceSource[] fields)
    {
        if (!context.Ideas.HasFlag(SearchIdeas.Dates) || target.Any(text => text.Length > LongestTarget)) return null;
        var rows = Kept(goal).Concat(Read(goal, texts, fields)).Take(MostRows).ToArray();
        // Three or four digits are a time only where a time comes out.
        if (rows.Length == 0 && texts.Select(DateReader.ReadCompactClock).OfType<DateRow>().ToArray() is { Length: > 0 } clocks
            && target.All(text => ClockTime.AllIn(text) is [{ IsBare: false }, ..]))
            rows = clocks;
        return rows.Length == 0 ? null : new DatePieces(rows, target);
    }

    /// <summary>Terms for a goal that is no text: a date that a text holds, or a number of one.</summary>
    public IEnumerable<Term> Values(Goal goal, Func<IReadOnlyList<SliceSource>> texts)
    {
        if (!context.Ideas.HasFlag(SearchIdeas.Dates) || (goal.Type != typeof(int) && !Types.Contains(goal.Type))) yield break;
        var kind = ValueKind.Of(goal.Type);
        var wanted = Array.ConvertAll(goal.Columns, column => kind.Read(context.Store, goal.Target[column])!);
        foreach (var row in texts().SelectMany(DateReader.Read).Take(MostRows))
        {
            if (row.Type == goal.Type && wanted.Select(DateRow.InstantOf).SequenceEqual(row.Values)) yield return row.Term;
            foreach (var number in goal.Type == typeof(int) ? DateNumbers.Equal(row, [.. wanted.Cast<int>()]) : [])
                yield return number;
        }
    }

    /// <summary>Dates that the signature has, or that are made of them.</summary>
    private IEnumerable<DateRow> Kept(Goal goal)
    {
        var bank = goal.Space.Bank;
        foreach (var type in Types)
        {
            var left = MostKept;
            foreach (var term in bank.Of(context.Types[type]))
            {
                if (bank.Cost(term) > DearestDate || left-- == 0) break;
                var row = bank.Row(term);
                var slots = new long[goal.Columns.Length];
                for (var index = 0; index < slots.Length; index++)
                    slots[index] = row[goal.Columns[index]];
                if (goal.Space.Extract(term) is { Kind: not TermKind.Constant } date && DateRow.OfKept(date, slots, context.Store) is { } kept) yield return kept;
            }
        }
    }

    /// <summary>A whole text that is a date is not taken apart, and of fields the longest say the most.</summary>
    private DateRow[] Read(Goal goal, IReadOnlyList<SliceSource> texts, SliceSource[] fields)
    {
        if (texts.Count == 0) return [];
        var key = (goal.Space, string.Join(',', goal.Columns));
        if (_read.TryGetValue(key, out var known)) return known;
        DateRow[] rows = [.. texts.SelectMany(DateReader.Read)];
        if (rows.Length == 0) rows = [.. fields.OrderByDescending(field => field.Values[0].Length).SelectMany(DateReader.Read).Take(MostRows)];
        return _read[key] = rows;
    }
}
