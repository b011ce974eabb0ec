using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Orders and reversals of lists, before what asks for another order or for none.</summary>
internal static class OrderRules
{
    public static Term? Simplify(Term term)
    {
        if (term.Is("ReverseText") && term.Children[0].Is("ReverseText")) return term.Children[0].Children[0];
        if (term.Component is null || term.Children is not [{ Kind: TermKind.Call } list, ..]) return null;
        if (list.Is("ReverseList")) return OfReversed(term, list.Children[0]);
        if (!list.IsAny("Order", "OrderDescending") || !Known.IsExact(list.Type)) return null;

        var unordered = list.Children[0];
        var ascends = list.Is("Order");
        if (term.Is("ReverseList")) return Known.Call(ascends ? "OrderDescending" : "Order", unordered);
        if (term.IsAny("Order", "OrderDescending") || IsOrderless(term)) return WithList(term, unordered);
        if (term.Is("First")) return Known.Call(ascends ? "Min" : "Max", unordered);
        return term.Is("Last") ? Known.Call(ascends ? "Max" : "Min", unordered) : null;
    }

    private static Term? OfReversed(Term term, Term list)
    {
        if (term.Is("ReverseList")) return list;
        if (term.Is("First")) return Known.Call("Last", list);
        if (term.Is("Last")) return Known.Call("First", list);
        return Known.IsExact(list.Type) && (IsOrderless(term) || term.IsAny("Order", "OrderDescending")) ? WithList(term, list) : null;
    }

    /// <summary>Whether the result does not depend on the order of its list.</summary>
    private static bool IsOrderless(Term term) => term.IsAny("Sum", "Max", "Min", "ContainsItem", "CountOf", "CountWhere", "Any", "All");

    private static Term? WithList(Term term, Term list) => Known.Call(term.Component!.Name, [list, .. term.Children[1..]]);
}
