using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>The lists among the terms that are kept.</summary>
internal sealed class KeptLists(SearchContext context, TermSpace space)
{
    private const int MostLists = 12;
    private const int DearestList = 8;

    /// <summary>The cheapest ones that have these lengths in the examples.</summary>
    public (int List, Type Element)[] AsLongAs(int[] lengths) => Where(lengths, static (length, wanted) => length == wanted);

    /// <summary>The cheapest ones that are at least so long in the examples.</summary>
    public (int List, Type Element)[] AtLeastAsLongAs(int[] lengths) => Where(lengths, static (length, wanted) => length >= wanted);

    private (int List, Type Element)[] Where(int[] lengths, Func<int, int, bool> suits)
    {
        if (lengths.All(length => length == 0)) return [];
        var given = context.Parameters.Select(leaf => ValueTypes.ElementOf(leaf.Term.Type)).OfType<Type>().Where(ValueTypes.IsSpecial);
        return ValueTypes.Scalars.Concat(given).Distinct()
            .SelectMany(element => Of(element).Select(list => (list, element)))
            .OrderBy(entry => space.Bank.Cost(entry.list))
            .Where(entry => HasLengths(entry.list, entry.element, lengths, suits))
            .Take(MostLists)
            .ToArray();
    }

    private IEnumerable<int> Of(Type element) =>
        space.Bank.Of(context.Types[ValueTypes.ListOf(element)]).TakeWhile(list => space.Bank.Cost(list) <= DearestList);

    private bool HasLengths(int list, Type element, int[] lengths, Func<int, int, bool> suits)
    {
        var row = space.Bank.Row(list);
        for (var example = 0; example < lengths.Length; example++)
        {
            if (row[example] == Slot.Undefined || !suits(ValueKind.Of(element).ElementsOfList(context.Store, row[example]).Length, lengths[example]))
                return false;
        }

        return true;
    }
}
