using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>The lists among the terms that are kept.</summary>
internal sealed class KeptLists(SearchContext context, TermSpace space)
{
    private const int MostLists = 12;
    private const int DearestList = 8;

    // Scalars first, then the given types of special elements.
    private readonly (Type Element, int List, ValueKind Kind)[] _types =
    [
        .. ValueTypes.Scalars.Concat(context.Parameters.Select(leaf => ValueTypes.ElementOf(leaf.Term.Type)).OfType<Type>().Where(ValueTypes.IsSpecial)).Distinct()
            .Select(element => (element, context.Types[ValueTypes.ListOf(element)], ValueKind.Of(element))),
    ];

    /// <summary>The cheapest ones that have these lengths in the examples.</summary>
    public (int List, Type Element)[] AsLongAs(int[] lengths) => Where(lengths, isExact: true);

    /// <summary>The cheapest ones that are at least so long in the examples.</summary>
    public (int List, Type Element)[] AtLeastAsLongAs(int[] lengths) => Where(lengths, isExact: false);

    private (int List, Type Element)[] Where(int[] lengths, bool isExact)
    {
        if (!lengths.AsSpan().ContainsAnyExcept(0)) return [];
        var lists = new List<(int List, Type Element)>();
        for (var cost = 1; cost <= DearestList; cost++)
        {
            foreach (var (element, type, kind) in _types)
            foreach (var list in space.Bank.Of(type, cost))
            {
                if (lists.Count == MostLists) return [.. lists];
                if (HaveLengths(space.Bank.Row(list), kind, lengths, isExact)) lists.Add((list, element));
            }
        }

        return [.. lists];
    }

    private bool HaveLengths(ReadOnlySpan<long> row, ValueKind element, int[] lengths, bool isExact)
    {
        for (var example = 0; example < lengths.Length; example++)
        {
            if (row[example] == Slot.Undefined) return false;
            var length = element.ElementsOfList(context.Store, row[example]).Length;
            if (length < lengths[example] || (isExact && length > lengths[example])) return false;
        }

        return true;
    }
}
