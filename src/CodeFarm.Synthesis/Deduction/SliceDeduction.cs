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

    /// <summary>Whether the start and the end of a slice are counted from the end of the text.</summary>
    private static readonly (bool StartFromEnd, bool EndFromEnd)[] Places = [(false, false), (false, true), (true, true)];

    /// <summary>The cheapest texts of a goal's space.</summary>
    public SliceSource[] SourcesOf(Goal goal, IReadOnlyList<SliceSource> fields)
    {
        var texts = TextsOf(goal).Where(IsLong).Take(MostSources).ToArray();
        var known = texts.Select(text => string.Join('\0', text.Values)).ToHashSet();
        return [.. texts, .. fields.Where(IsLong).Where(field => known.Add(string.Join('\0', field.Values))).Take(MostFieldsAsSources)];

        static bool IsLong(SliceSource source) => source.Values.All(value => value.Length > 2);
    }

    /// <summary>The cheapest texts of a goal's space, as they are in the columns that matter.</summary>
    public IReadOnlyList<SliceSource> TextsOf(Goal goal)
    {
        var bank = goal.Space.Bank;
        return
        [
            .. bank.Of(context.Types[typeof(string)])
                .TakeWhile(term => bank.Cost(term) <= DearestSource)
                .Where(term => goal.Columns.All(column => bank.Row(term)[column] != Slot.Undefined))
                .Select(term => new SliceSource(
                    goal.Space.Extract(term), Array.ConvertAll(goal.Columns, column => context.Store.Read<string>(bank.Row(term)[column]))))
                .Where(source => source.Term.Kind != TermKind.Constant),
        ];
    }

    public IEnumerable<TextPiece> PiecesAt(int[] positions, string[] target, SliceSource[] sources) =>
        // One column alone would accept any slice.
        target.Length < 2 ? [] : sources.SelectMany(source => PiecesAt(positions, target, source).OrderBy(piece => piece.Term.Cost).Take(MostPieces));

    private IEnumerable<TextPiece> PiecesAt(int[] positions, string[] target, SliceSource source)
    {
        var (text, rest) = (source.Values[0], target[0][positions[0]..]);
        for (var start = 0; start < text.Length; start++)
        {
            var longest = text.AsSpan(start).CommonPrefixLength(rest);
            for (var length = 1; length <= longest; length++)
            {
                foreach (var (startFromEnd, endFromEnd) in Places)
                {
                    if (LengthsOf(source, positions, target, start, length, startFromEnd, endFromEnd) is { } lengths
                        && Slice(source.Term, start, length, text.Length, startFromEnd, endFromEnd) is { } slice)
                    {
                        yield return new TextPiece(slice, lengths);
                    }
                }
            }
        }
    }

    /// <summary>The length of the slice in each column, or null where it is empty or does not stand at the position.</summary>
    private static int[]? LengthsOf(
        SliceSource source, int[] positions, string[] target, int start, int length, bool startFromEnd, bool endFromEnd)
    {
        var first = source.Values[0].Length;
        int[]? lengths = null;
        // The first column is right by the choice of start and length.
        for (var column = target.Length - 1; column >= 0; column--)
        {
            var text = source.Values[column];
            var from = startFromEnd ? text.Length - (first - start) : start;
            var to = endFromEnd ? text.Length - (first - start - length) : start + length;
            if (from < 0 || to > text.Length || to <= from) return null;
            if (!target[column].AsSpan(positions[column]).StartsWith(text.AsSpan(from, to - from), StringComparison.Ordinal)) return null;
            (lengths ??= new int[target.Length])[column] = to - from;
        }

        return lengths;
    }

    private Term? Slice(Term source, int start, int length, int total, bool startFromEnd, bool endFromEnd)
    {
        var end = total - start - length;
        return (startFromEnd, endFromEnd) switch
        {
            (false, false) when start == 0 => Call(ComponentRole.FirstCharacters, length),
            (false, false) => Call(ComponentRole.Substring, start, length),
            (false, true) when end == 0 => start == 0 ? null : Call(ComponentRole.SkipCharacters, start),
            (false, true) => start == 0 ? null : Call(ComponentRole.MiddleCharacters, start, end),
            (true, true) when end == 0 => Call(ComponentRole.LastCharacters, total - start),
            _ => Call(ComponentRole.SliceFromEnd, total - start, end),
        };

        Term? Call(ComponentRole role, params int[] places) => roles[role] is { } component
            ? Term.OfCall(component, [source, .. places.Select(place => Term.OfConstant(place, place <= 2 ? 2 : CostOfPlace))])
            : null;
    }
}
