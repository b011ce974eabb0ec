using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>Components over dictionaries.</summary>
internal static class MapComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        .. For<string, string>(), .. For<string, int>(), .. For<string, double>(), .. For<string, bool>(), .. For<string, string[]>(), .. For<string, int[]>(),
        .. OrDefault<string, string>(), .. OrDefault<string, int>(), .. OrDefault<string, double>(), .. OrDefault<string, bool>(),
        .. Grouping<string, string>(), .. Grouping<int, string>(), .. Grouping<double, string>(),
        .. CountEach<string>(),
        Merge<string, int>((left, right) => checked(left + right)), Merge<string, double>((left, right) => left + right),
    ];

    internal static IEnumerable<Component> For<TKey, T>()
        where TKey : notnull
        where T : notnull =>
    [
        Component.Of<Map<TKey, T>, TKey, T>("Lookup", 2,
            (map, key) => map.IndexOf(key) is var index && index >= 0 ? map.Values[index] : Undefined.Result, new("{0}[{1}]"))
            with { Keywords = ["look", "value", "of"], ResultName = "value" },
        Component.Of<Map<TKey, T>, TKey, bool>("ContainsKey", 3, (map, key) => map.IndexOf(key) >= 0, new("{0}.ContainsKey({1})"))
            with { Keywords = ["contain", "has", "key", "known"] },
        Component.Of<Map<TKey, T>, TKey[]>("Keys", 2, map => map.Keys, new("{0}.Keys") { Form = ListForm.Sequence })
            with { Keywords = ["key", "name"], ElementName = "key", ResultName = "keys" },
        Component.Of<Map<TKey, T>, T[]>("MapValues", 2, map => map.Values, new("{0}.Values") { Form = ListForm.Sequence })
            with { Keywords = ["value", "total", "sum"], ElementName = "value", ResultName = "values" },
        Component.Of<Map<TKey, T>, int>("MapCount", 2, map => map.Keys.Length, new("{0}.Count"))
            with { Keywords = ["count", "many", "number"], ResultName = "count" },
        Entries<TKey, TKey, T>(),
    ];

    /// <summary>A dictionary of two functions of each element.</summary>
    internal static Component Entries<T, TKey, TValue>()
        where T : notnull
        where TKey : notnull
        where TValue : notnull =>
        Component.EachEntry<T, TKey, TValue>("ToDictionary", 4, Map("{0}.ToDictionary({1}, {2})"))
            with { Role = ComponentRole.Entries, Keywords = ["dictionar", "map", "pair", "key", "pars"], ResultName = "entries" };

    /// <summary>Of scalars only: the compiler does not take a lazy sequence for the default of a list.</summary>
    internal static IEnumerable<Component> OrDefault<TKey, T>()
        where TKey : notnull
        where T : notnull =>
    [
        Component.Of<Map<TKey, T>, TKey, T, T>("LookupOrDefault", 3,
            (map, key, other) => map.IndexOf(key) is var index && index >= 0 ? map.Values[index] : other,
            new("{0}.GetValueOrDefault({1}, {2})", "System.Collections.Generic"))
            with { Keywords = ["look", "default", "otherwise", "missing", "fallback"], ResultName = "value" },
    ];

    /// <summary>How often each item comes.</summary>
    internal static IEnumerable<Component> CountEach<TKey>()
        where TKey : notnull =>
    [
        Component.Of<TKey[], Map<TKey, int>>("CountEach", 4, Count, Map("{0}.CountBy(item => item).ToDictionary()"))
            with { Keywords = ["count", "frequen", "occur", "often", "histogram", "many"], ResultName = "counts" },
    ];

    internal static IEnumerable<Component> Grouping<T, TKey>()
        where T : notnull
        where TKey : notnull =>
    [
        Component.Each<T, TKey, Map<TKey, int>>("CountBy", 4, (_, keys) => Count(keys), Map("{0}.CountBy({1}).ToDictionary()"))
            with { Keywords = ["count", "frequen", "occur", "by"], ResultName = "counts" },
        Component.Each<T, TKey, Map<TKey, T[]>>("GroupBy", 4, (items, keys) =>
            {
                var groups = Enumerable.Range(0, items.Length).GroupBy(index => keys[index]).ToArray();
                return new Map<TKey, T[]>([.. groups.Select(group => group.Key)], [.. groups.Select(group => group.Select(index => items[index]).ToArray())]);
            },
            Map($"{{0}}.GroupBy({{1}}).ToDictionary(group => group.Key, group => (IReadOnlyList<{ValueTypes.NameOf(ValueTypes.Canonical(typeof(T)))}>)group.ToArray())"))
            with { Keywords = ["group", "by", "bucket", "partition"], ResultName = "groups" },
    ];

    /// <summary>The sum of what a function gives for the elements with each key.</summary>
    internal static Component WholeTotals<T, TKey>()
        where T : notnull
        where TKey : notnull =>
        Total<T, TKey, int>(values => NumberListComponents.SumOf(values) is { } sum ? (int)sum : Undefined.Result);

    /// <inheritdoc cref="WholeTotals"/>
    internal static Component Totals<T, TKey>()
        where T : notnull
        where TKey : notnull =>
        Total<T, TKey, double>(values => values.Sum());

    private static Component Total<T, TKey, TValue>(Func<TValue[], Maybe<TValue>> total)
        where T : notnull
        where TKey : notnull
        where TValue : notnull =>
        Component.EachGroup<T, TKey, TValue, TValue>("TotalBy", 5, total, Map("{0}.GroupBy({1}).ToDictionary(group => group.Key, group => group.Select({2}).Sum())"))
            with { Role = ComponentRole.Totals, Keywords = ["total", "sum", "add", "per", "each", "by", "group"], ResultName = "totals" };

    /// <summary>What a function gives for the elements with each key, as a list.</summary>
    internal static Component Groups<T, TKey, TValue>()
        where T : notnull
        where TKey : notnull
        where TValue : notnull =>
        Component.EachGroup<T, TKey, TValue, TValue[]>("GroupValuesBy", 5, values => values,
            Map($"{{0}}.GroupBy({{1}}, {{2}}).ToDictionary(group => group.Key, group => (IReadOnlyList<{ValueTypes.NameOf(ValueTypes.Canonical(typeof(TValue)))}>)group.ToArray())"))
            with { Role = ComponentRole.Groups, Keywords = ["group", "by", "each", "per", "of"], ResultName = "groups" };

    internal static Component Merge<TKey, T>(Func<T, T, T> add)
        where TKey : notnull
        where T : struct =>
        Component.Of<Map<TKey, T>, Map<TKey, T>, Map<TKey, T>>("Merge", 4, (left, right) =>
            {
                var keys = left.Keys.Union(right.Keys).ToArray();
                // A sum begins with zero, which makes a difference for the negative zero.
                return new Map<TKey, T>(keys, [.. keys.Select(key => ValuesOf(left, key).Concat(ValuesOf(right, key)).Aggregate(default(T), add))]);
            },
            Map("{0}.Concat({1}).GroupBy(entry => entry.Key).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Value))"))
            with { Keywords = ["merge", "combine", "sum", "add"], ResultName = "merged" };

    private static IEnumerable<T> ValuesOf<TKey, T>(Map<TKey, T> map, TKey key)
        where TKey : notnull =>
        map.IndexOf(key) is var index && index >= 0 ? [map.Values[index]] : [];

    private static Maybe<Map<TKey, int>> Count<TKey>(TKey[] keys)
        where TKey : notnull
    {
        var groups = keys.GroupBy(key => key).ToArray();
        return new Map<TKey, int>([.. groups.Select(group => group.Key)], [.. groups.Select(group => group.Count())]);
    }

    private static CSharpTemplate Map(string text) => new(text, "System.Collections.Generic", "System.Linq");
}
