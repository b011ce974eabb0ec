using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>Columns for the bodies of lambdas: elements of the lists that the space outside holds, the cheapest lists first.</summary>
internal static class ElementSample
{
    /// <summary>More columns tell more functions apart and cost as much more time for each.</summary>
    public const int MostColumns = 16;

    private const int ColumnsInTurn = 3;
    private const int DearestList = 6;
    private const int MostLists = 40;

    public static SpaceColumn[] Take(SearchContext context, TermSpace outer, ElementForm form, Type[] types)
    {
        if (StateSequence.Has(form)) return StateSample.Take(context, outer, form, types);
        var (first, second) = (ValueKind.Of(types[0]), ValueKind.Of(types[^1]));
        var lists = Lists(types[0]);
        var partners = form == ElementForm.Zipped ? Lists(types[1]) : [-1];
        return InTurn(Sources());

        IEnumerable<IEnumerable<SpaceColumn>> Sources()
        {
            foreach (var list in lists)
            foreach (var partner in partners.Where(partner => form != ElementForm.Zipped || partner != list).TakeWhile(_ => !context.Budget.IsOver))
            for (var column = 0; column < outer.Columns.Length; column++)
            {
                context.Budget.Glance();
                var (left, right) = (outer.Bank.Row(list)[column], partner < 0 ? 0 : outer.Bank.Row(partner)[column]);
                if (left != Slot.Undefined && right != Slot.Undefined)
                    yield return TuplesOf(context.Store, form, first, second, outer.Columns[column], left, right).Take(MostColumns);
            }
        }

        List<int> Lists(Type element)
        {
            var type = context.Types[ValueTypes.ListOf(element)];
            return [.. Enumerable.Range(1, DearestList).SelectMany(cost => outer.Bank.Of(type, cost)).Take(MostLists)];
        }
    }

    /// <summary>
    /// A few of each source in turn, so that none fills the sample alone; the first sources are the most important. What
    /// comes after a full sample is not computed.
    /// </summary>
    public static SpaceColumn[] InTurn(IEnumerable<IEnumerable<SpaceColumn>> sources)
    {
        var columns = new List<SpaceColumn>();
        var seen = new HashSet<SpaceColumn>();
        var left = new List<IEnumerator<SpaceColumn>>();
        foreach (var source in sources)
        {
            var enumerator = source.GetEnumerator();
            if (TakeFew(enumerator)) left.Add(enumerator);
            if (columns.Count >= MostColumns) break;
        }

        while (columns.Count < MostColumns && left.Count > 0)
            left.RemoveAll(enumerator => !TakeFew(enumerator));
        return [.. columns.OrderBy(column => column.Example)];

        // Whether the source may have more.
        bool TakeFew(IEnumerator<SpaceColumn> source)
        {
            for (var taken = 0; taken < ColumnsInTurn && columns.Count < MostColumns;)
            {
                if (!source.MoveNext()) return false;
                if (!seen.Add(source.Current)) continue;
                columns.Add(source.Current);
                taken++;
            }

            return true;
        }
    }

    public static IEnumerable<SpaceColumn> TuplesOf(
        ValueStore store, ElementForm form, ValueKind firstKind, ValueKind secondKind, SpaceColumn outer, long first, long second)
    {
        var left = firstKind.ElementsOfList(store, first);
        var right = form == ElementForm.Zipped ? secondKind.ElementsOfList(store, second) : [];
        for (var index = 0; index < ElementTuples.Count(form, left, right); index++)
        {
            var (one, two) = ElementTuples.At(form, left, right, index);
            yield return outer.Enter(one, two);
        }
    }
}
