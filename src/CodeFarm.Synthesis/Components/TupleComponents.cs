namespace CodeFarm.Synthesis;

/// <summary>Tuples: how they are made, taken apart and kept in lists. An item may be any scalar.</summary>
internal static class TupleComponents
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    /// <summary>Components over pairs.</summary>
    internal static IEnumerable<Component> Of<T1, T2>()
        where T1 : notnull
        where T2 : notnull =>
    [
        Component.Of<T1, T2, (T1, T2)>("Pair", 2, (first, second) => (first, second), new("({0}, {1})"))
            with { Inverses = [Inverse.OfTwo<(T1, T2), T1, T2>(0, 1, pair => (pair.Item1, pair.Item2))], Keywords = ["pair", "tuple", "both", "and"], ResultName = "pair" },
        Item<(T1, T2), T1>(0, pair => pair.Item1), Item<(T1, T2), T2>(1, pair => pair.Item2),
        Component.Of<T1[], T2[], (T1, T2)[]>("ZipPairs", 3, (left, right) => left.Zip(right).ToArray(), Sequence("{0}.Zip({1})"))
            with { Keywords = ["pair", "zip", "tuple", "together", "combine", "correspond"], ElementName = "pair", ResultName = "pairs" },
    ];

    /// <summary>Components over triples.</summary>
    internal static IEnumerable<Component> Of<T1, T2, T3>()
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull =>
    [
        Component.Of<T1, T2, T3, (T1, T2, T3)>("Triple", 2, (first, second, third) => (first, second, third), new("({0}, {1}, {2})"))
            with { Inverses = [Inverse.OfThree<(T1, T2, T3), T1, T2, T3>(triple => triple)], Keywords = ["triple", "tuple", "and"], ResultName = "triple" },
        Item<(T1, T2, T3), T1>(0, triple => triple.Item1), Item<(T1, T2, T3), T2>(1, triple => triple.Item2), Item<(T1, T2, T3), T3>(2, triple => triple.Item3),
        Component.Of<T1[], T2[], T3[], (T1, T2, T3)[]>("ZipTriples", 3, (first, second, third) => first.Zip(second, third).ToArray(), Sequence("{0}.Zip({1}, {2})"))
            with { Keywords = ["zip", "tuple", "together", "combine", "correspond"], ElementName = "triple", ResultName = "triples" },
    ];

    /// <summary>Components over tuples of four items, which are taken apart only.</summary>
    internal static IEnumerable<Component> Of<T1, T2, T3, T4>()
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull
        where T4 : notnull =>
    [
        Item<(T1, T2, T3, T4), T1>(0, tuple => tuple.Item1), Item<(T1, T2, T3, T4), T2>(1, tuple => tuple.Item2),
        Item<(T1, T2, T3, T4), T3>(2, tuple => tuple.Item3), Item<(T1, T2, T3, T4), T4>(3, tuple => tuple.Item4),
    ];

    /// <summary>What any pair of two equal types has: its exchange.</summary>
    internal static IEnumerable<Component> Swapped<T1, T2>()
        where T1 : notnull
        where T2 : notnull =>
    [
        Component.Of<(T1, T2), (T2, T1)>("Swap", 4, pair => (pair.Item2, pair.Item1), new("({0}.Item2, {0}.Item1)"))
            with { Keywords = ["swap", "exchang", "revers", "flip", "invert"], ResultName = "swapped" },
    ];

    /// <summary>Pairs of each element and how often it comes, or of each with its position.</summary>
    internal static IEnumerable<Component> Counted<T>()
        where T : notnull =>
    [
        Component.Of<T[], (T, int)[]>("CountAsPairs", 4, items => items.GroupBy(item => item).Select(group => (group.Key, group.Count())).ToArray(),
            Sequence("{0}.GroupBy(item => item).Select(group => (group.Key, group.Count()))"))
            with { Keywords = ["count", "frequen", "occur", "often"], ElementName = "pair", ResultName = "counts" },
    ];

    internal static IEnumerable<Component> Indexed<T>()
        where T : notnull =>
    [
        Component.Of<T[], (int, T)[]>("IndexPairs", 3, items => items.Index().ToArray(), Sequence("{0}.Index()"))
            with { Keywords = ["index", "position", "enumerat", "number"], ElementName = "pair", ResultName = "indexed" },
    ];

    /// <summary>Pairs of neighbours.</summary>
    internal static IEnumerable<Component> Neighbours<T>()
        where T : notnull =>
    [
        Component.Of<T[], (T, T)[]>("NeighbourPairs", 4, items => items.Zip(items.Skip(1)).ToArray(), Sequence("{0}.Zip({0}.Skip(1))"))
            with { Keywords = ["consecutive", "adjacent", "neighbo", "next", "pair"], ElementName = "pair", ResultName = "pairs" },
    ];

    /// <summary>The entries of a dictionary as pairs.</summary>
    internal static IEnumerable<Component> Entries<TKey, TValue>()
        where TKey : notnull
        where TValue : notnull =>
    [
        Component.Of<Values.Map<TKey, TValue>, (TKey, TValue)[]>("EntryPairs", 3, map => map.Keys.Zip(map.Values).ToArray(),
            Sequence("{0}.Select(entry => (entry.Key, entry.Value))"))
            with { Keywords = ["entr", "pair", "list", "item"], ElementName = "pair", ResultName = "pairs" },
    ];

    private static Component Item<TTuple, T>(int index, Func<TTuple, T> item)
        where TTuple : struct
        where T : notnull =>
        Component.Of<TTuple, T>($"Item{index + 1}", 1, tuple => item(tuple), new($"{{0}}.Item{index + 1}"))
            with { Keywords = [Ordinals[index]], ResultName = Ordinals[index] };

    private static CSharpTemplate Sequence(string text) => new(text, "System.Linq") { Form = ListForm.Sequence };
}
