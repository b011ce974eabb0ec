using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>Finds slices of simple texts, between places counted from their beginning or their end, that a text goes on with.</summary>
internal sealed class SliceDeduction(SearchContext context, Roles roles)
{
    private const int MostSources = 16;
    private const int MostFieldsAsSources = 8;
    private const int DearestSource = 5;
    private const int CostOfPlace = 3;
    private const int MostPieces = 8;

    /// <summary>A text has as many slices as the square of its length, and in long texts nobody counts characters.</summary>
    private const int LongestSource = 2_000;

    /// <summary>Whether the start and the end of a slice are counted from the end of the text.</summary>
    private static readonly (bool StartFromEnd, bool EndFromEnd)[] Places = [(false, false), (false, true), (true, true)];

    private readonly Component? _first = roles[ComponentRole.FirstCharacters];
    private readonly Component? _last = roles[ComponentRole.LastCharacters];
    private readonly Component? _skip = roles[ComponentRole.SkipCharacters];
    private readonly Component? _substring = roles[ComponentRole.Substring];
    private readonly Component? _middle = roles[ComponentRole.MiddleCharacters];
    private readonly Component? _fromEnd = roles[ComponentRole.SliceFromEnd];
    private readonly List<(int Cost, Slice Slice)> _cheapest = new(MostPieces);

    /// <summary>The texts that slices are cut from.</summary>
    /// <param name="texts">The cheapest texts of a goal's space.</param>
    /// <param name="fields">The fields of some of them.</param>
    public static SliceSource[] SourcesOf(List<SliceSource> texts, SliceSource[] fields)
    {
        var sources = new List<SliceSource>(MostSources + MostFieldsAsSources);
        var known = new HashSet<long[]>(ContentComparer<long[]>.Instance);
        foreach (var text in texts)
        {
            if (sources.Count == MostSources) break;
            if (!IsLong(text)) continue;
            sources.Add(text);
            known.Add(text.Slots);
        }

        var left = MostFieldsAsSources;
        foreach (var field in fields)
        {
            if (left == 0) break;
            if (!IsLong(field) || !known.Add(field.Slots)) continue;
            sources.Add(field);
            left--;
        }

        return [.. sources];
    }

    /// <summary>The cheapest texts of a goal's space, as they are in the columns that matter.</summary>
    public List<SliceSource> TextsOf(Goal goal)
    {
        var bank = goal.Space.Bank;
        var texts = new List<SliceSource>();
        foreach (var term in bank.Of(context.Types[typeof(string)]))
        {
            if (bank.Cost(term) > DearestSource) break;
            if (RowIn(goal, bank.Row(term)) is not { } row || goal.Space.Extract(term) is not { Kind: not TermKind.Constant } text) continue;
            texts.Add(new SliceSource(text, row, context.Store));
        }

        return texts;
    }

    private static bool IsLong(SliceSource source)
    {
        foreach (var value in source.Values)
        {
            if (value.Length is <= 2 or > LongestSource) return false;
        }

        return true;
    }

    /// <summary>The slots in the columns of a goal; null where one is undefined.</summary>
    private static long[]? RowIn(Goal goal, ReadOnlySpan<long> row)
    {
        foreach (var column in goal.Columns)
        {
            if (row[column] == Slot.Undefined) return null;
        }

        var slots = new long[goal.Columns.Length];
        for (var index = 0; index < slots.Length; index++)
            slots[index] = row[goal.Columns[index]];
        return slots;
    }

    /// <summary>The cheapest slices of each text that stand at a position; of equally cheap ones the first.</summary>
    public IEnumerable<TextPiece> PiecesAt(int[] positions, string[] target, SliceSource[] sources)
    {
        // One column alone would accept any slice.
        if (target.Length < 2) yield break;
        foreach (var source in sources)
        {
            _cheapest.Clear();
            FindSlices(positions, target, source);
            foreach (var (cost, slice) in _cheapest)
            {
                yield return new TextPiece(
                    cost, Array.ConvertAll(source.Values, value => slice.RangeIn(source.Values[0].Length, value.Length).Length), () => TermOf(source, slice));
            }
        }
    }

    private void FindSlices(int[] positions, string[] target, SliceSource source)
    {
        var text = source.Values[0];
        var rest = target[0].AsSpan(positions[0]);
        for (var start = 0; start < text.Length; start++)
        {
            var longest = text.AsSpan(start).CommonPrefixLength(rest);
            for (var length = 1; length <= longest; length++)
            {
                foreach (var (startFromEnd, endFromEnd) in Places)
                {
                    var slice = new Slice(start, length, startFromEnd, endFromEnd);
                    if (StandsAt(slice, source, positions, target) && FormOf(slice, text.Length) is { Component: { } component } form)
                        Keep(source.Term.Cost + component.Cost + CostOf(form.First) + CostOf(form.Second), slice);
                }
            }
        }
    }

    /// <summary>Keeps the slice where it is one of the cheapest so far.</summary>
    private void Keep(int cost, Slice slice)
    {
        var place = _cheapest.Count;
        while (place > 0 && _cheapest[place - 1].Cost > cost)
            place--;
        if (place == MostPieces) return;
        if (_cheapest.Count == MostPieces)
            _cheapest.RemoveAt(MostPieces - 1);
        _cheapest.Insert(place, (cost, slice));
    }

    /// <summary>Whether the slice is not empty and stands at the position in each column.</summary>
    private static bool StandsAt(Slice slice, SliceSource source, int[] positions, string[] target)
    {
        var first = source.Values[0].Length;
        // The first column is right by the choice of start and length.
        for (var column = target.Length - 1; column > 0; column--)
        {
            var text = source.Values[column];
            var (from, length) = slice.RangeIn(first, text.Length);
            if (from < 0 || from + length > text.Length || length <= 0) return false;
            if (!target[column].AsSpan(positions[column]).StartsWith(text.AsSpan(from, length), StringComparison.Ordinal)) return false;
        }

        return true;
    }

    /// <summary>The component that cuts the slice out and its places; no component where there is none, or where another form says the same.</summary>
    private (Component? Component, int? First, int? Second) FormOf(Slice slice, int total)
    {
        var (start, length) = (slice.Start, slice.Length);
        var end = total - start - length;
        return (slice.StartFromEnd, slice.EndFromEnd) switch
        {
            (false, false) when start == 0 => (_first, length, null),
            (false, false) => (_substring, start, length),
            (false, true) when start == 0 => default,
            (false, true) when end == 0 => (_skip, start, null),
            (false, true) => (_middle, start, end),
            (true, true) when end == 0 => (_last, total - start, null),
            _ => (_fromEnd, total - start, end),
        };
    }

    private Term TermOf(SliceSource source, Slice slice)
    {
        var (component, first, second) = FormOf(slice, source.Values[0].Length);
        var places = new[] { first, second }.OfType<int>().Select(place => Term.OfConstant(place, CostOf(place)));
        return Term.OfCall(component!, [source.Term, .. places]);
    }

    private static int CostOf(int? place) => place switch
    {
        null => 0,
        <= 2 => 2,
        _ => CostOfPlace,
    };

    /// <summary>A slice by its place in the first column, and whether its start and its end are counted from the end of the text.</summary>
    private readonly record struct Slice(int Start, int Length, bool StartFromEnd, bool EndFromEnd)
    {
        /// <summary>Where it stands in a text, given the length of that of the first column; it may be out of range.</summary>
        public (int From, int Length) RangeIn(int first, int total)
        {
            var from = StartFromEnd ? total - (first - Start) : Start;
            var to = EndFromEnd ? total - (first - Start - Length) : Start + Length;
            return (from, to - from);
        }
    }
}
