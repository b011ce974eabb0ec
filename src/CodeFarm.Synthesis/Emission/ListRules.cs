using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Steps of a query that another step already does, or that nobody needs.</summary>
internal static class ListRules
{
    public static Term? Simplify(Term term)
    {
        if (term.Is("Range") && term.Children[1].Integer() == 1) return Term.OfCall(Known.Single, term.Children[0]);
        if (term.Is("SelectIndexed") && !UsesIndex(term.Children[1].Children[0], 1)) return WithoutIndex("Select", term);
        if (term.Is("WhereIndexed") && !UsesIndex(term.Children[1].Children[0], 1)) return WithoutIndex("Where", term);
        if (term.Is("FromTo")) return FromConstant(term);
        if (term.Is("CountOf") && term.Children[1].Kind == TermKind.Constant) return Compared("CountWhere", ["Equal", "SameText"], term);
        if (term.Is("WithoutItem") && term.Children[1].Kind is TermKind.Constant or TermKind.Parameter) return Compared("Where", ["NotEqual", "DifferentText"], term);
        if (term.Children is not [{ Kind: TermKind.Call } list, ..]) return null;
        if (list.IsAny("Where", "IndexesWhere") && term.Is("Count")) return Known.Call("CountWhere", list.Children);
        if (list.Is("Select") && term.Is("Sum")) return Known.Call("SumOf", list.Children).At(term.Cost);
        if (list.Is("Where") && term.Is("First")) return Known.Call("FirstWhere", list.Children);
        if (term.Is("Count") && list.IsAny("ReverseList", "Order", "OrderDescending", "OrderBy", "OrderByDescending", "Select", "SelectIndexed"))
            return Known.Call("Count", list.Children[0]);
        if (term.IsAny("Distinct", "Trim") && list.Is(term.Component!.Name)) return list;
        if (term.Is("First") && list.Is("Skip") && list.Children[1].Integer() is >= 0) return Known.Call("ElementAt", list.Children);
        if (term.Is("Join") && term.Children[0].Constant is "") return Known.Call("ConcatAll", term.Children[1]);
        return Counted(term, list);
    }

    /// <summary>Numbers from a constant on: how many they are needs no difference.</summary>
    private static Term? FromConstant(Term range)
    {
        if (range.Children[0].Integer() is not (>= -1_000 and <= 1_000 and var first) || range.Children[1].Kind == TermKind.Constant) return null;
        var count = first == 1 ? range.Children[1]
            : first < 1 ? Known.Call("Add", range.Children[1], Known.Number(1 - first))!
            : Known.Call("Subtract", range.Children[1], Known.Number(first - 1))!;
        return Known.Call("Range", range.Children[0], count).At(range.Cost);
    }

    /// <summary>The same step with a lambda of the element alone.</summary>
    private static Term? WithoutIndex(string name, Term term)
    {
        var body = term.Children[1].Children[0];
        var item = term.Children[1].Type.GetGenericArguments()[0];
        return Known.Call(name, term.Children[0], Term.OfLambda(body, typeof(Func<,>).MakeGenericType(item, body.Type)));
    }

    /// <summary>Whether a lambda asks for the index of its element.</summary>
    /// <param name="term">A part of its body.</param>
    /// <param name="index">What the index of the element is called there: the lambdas between count as well.</param>
    private static bool UsesIndex(Term term, int index) => term.Kind == TermKind.Element
        ? term.Parameter == index
        : Array.Exists(term.Children, child => UsesIndex(child, term.Kind == TermKind.Lambda ? index + Term.ElementsOfLambda : index));

    /// <summary>The same with a lambda that compares each element with the item; null for types that have no such comparison.</summary>
    private static Term? Compared(string name, string[] comparisons, Term term)
    {
        var item = term.Children[1];
        var test = comparisons.Select(comparison => Known.Call(comparison, Term.OfElement(item.Type), item)).FirstOrDefault(test => test is not null);
        if (test is null || !Known.IsExact(item.Type)) return null;
        return Known.Call(name, term.Children[0], Term.OfLambda(test, typeof(Func<,>).MakeGenericType(item.Type, typeof(bool))));
    }

    /// <summary>Two steps of the same kind with constant counts.</summary>
    private static Term? Counted(Term term, Term inner)
    {
        if (!term.IsAny("Skip", "SkipLast", "Take", "TakeLast") || !inner.Is(term.Component!.Name)) return null;
        if (term.Children[1].Integer() is not (>= 0 and <= 1_000 and var outer) || inner.Children[1].Integer() is not (>= 0 and <= 1_000 and var count)) return null;
        var total = term.IsAny("Skip", "SkipLast") ? outer + count : Math.Min(outer, count);
        return Known.Call(term.Component!.Name, inner.Children[0], Known.Number(total));
    }
}
