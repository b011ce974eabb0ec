using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>Components over dictionaries with texts as keys.</summary>
internal static class MapComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        .. For<string>(), .. For<int>(), .. For<double>(), .. For<bool>(), .. For<string[]>(), .. For<int[]>(),
        OrDefault<string>(), OrDefault<int>(), OrDefault<double>(), OrDefault<bool>(),
        .. Grouping<string>(), .. Grouping<int>(), .. Grouping<double>(),
        Component.Of<string[], TextMap<int>>("CountEach", 4, Count, Map("{0}.CountBy(item => item).ToDictionary()"))
            with { Keywords = ["count", "frequen", "occur", "often", "histogram", "many"], ResultName = "counts" },
        Merge<int>((left, right) => checked(left + right)), Merge<double>((left, right) => left + right),
    ];

    internal static IEnumerable<Component> For<T>()
        where T : notnull =>
    [
        Component.Of<TextMap<T>, string, T>("Lookup", 2,
            (map, key) => map.IndexOf(key) is var index && index >= 0 ? map.Values[index] : Undefined.Result, new("{0}[{1}]"))
            with { Keywords = ["look", "value", "of"], ResultName = "value" },
        Component.Of<TextMap<T>, string, bool>("ContainsKey", 3, (map, key) => map.IndexOf(key) >= 0, new("{0}.ContainsKey({1})"))
            with { Keywords = ["contain", "has", "key", "known"] },
        Component.Of<TextMap<T>, string[]>("Keys", 2, map => map.Keys, new("{0}.Keys") { Form = ListForm.Sequence })
            with { Keywords = ["key", "name"], ElementName = "key", ResultName = "keys" },
        Component.Of<TextMap<T>, T[]>("MapValues", 2, map => map.Values, new("{0}.Values") { Form = ListForm.Sequence })
            with { Keywords = ["value", "total", "sum"], ElementName = "value", ResultName = "values" },
        Component.Of<TextMap<T>, int>("MapCount", 2, map => map.Keys.Length, new("{0}.Count"))
            with { Keywords = ["count", "many", "number"], ResultName = "count" },
        Component.EachEntry<string, T>("ToDictionary", 4, Map("{0}.ToDictionary({1}, {2})"))
            with { Role = ComponentRole.Entries, Keywords = ["dictionar", "map", "pair", "key", "pars"], ResultName = "entries" },
    ];

    /// <summary>Of scalars only: the compiler does not take a lazy sequence for the default of a list.</summary>
    private static Component OrDefault<T>()
        where T : notnull =>
        Component.Of<TextMap<T>, string, T, T>("LookupOrDefault", 3,
            (map, key, other) => map.IndexOf(key) is var index && index >= 0 ? map.Values[index] : other,
            new("{0}.GetValueOrDefault({1}, {2})", "System.Collections.Generic"))
            with { Keywords = ["look", "default", "otherwise", "missing", "fallback"], ResultName = "value" };

    private static IEnumerable<Component> Grouping<T>()
        where T : notnull =>
    [
        Component.Each<T, string, TextMap<int>>("CountBy", 4, (_, keys) => Count(keys), Map("{0}.CountBy({1}).ToDictionary()"))
            with { Keywords = ["count", "frequen", "occur", "by"], ResultName = "counts" },
        Component.Each<T, string, TextMap<T[]>>("GroupBy", 4, (items, keys) =>
            {
                var groups = Enumerable.Range(0, items.Length).GroupBy(index => keys[index]).ToArray();
                return new TextMap<T[]>([.. groups.Select(group => group.Key)], [.. groups.Select(group => group.Select(index => items[index]).ToArray())]);
            },
            Map($"{{0}}.GroupBy({{1}}).ToDictionary(group => group.Key, group => (IReadOnlyList<{ValueTypes.NameOf(typeof(T))}>)group.ToArray())"))
            with { Keywords = ["group", "by", "bucket", "partition"], ResultName = "groups" },
    ];

    private static Component Merge<T>(Func<T, T, T> add)
        where T : struct =>
        Component.Of<TextMap<T>, TextMap<T>, TextMap<T>>("Merge", 4, (left, right) =>
            {
                var keys = left.Keys.Union(right.Keys).ToArray();
                // A sum begins with zero, which makes a difference for the negative zero.
                return new TextMap<T>(keys, [.. keys.Select(key => ValuesOf(left, key).Concat(ValuesOf(right, key)).Aggregate(default(T), add))]);
            },
            Map("{0}.Concat({1}).GroupBy(entry => entry.Key).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Value))"))
            with { Keywords = ["merge", "combine", "sum", "add"], ResultName = "merged" };

    private static IEnumerable<T> ValuesOf<T>(TextMap<T> map, string key) => map.IndexOf(key) is var index && index >= 0 ? [map.Values[index]] : [];

    private static Maybe<TextMap<int>> Count(string[] keys)
    {
        var groups = keys.GroupBy(key => key).ToArray();
        return new TextMap<int>([.. groups.Select(group => group.Key)], [.. groups.Select(group => group.Count())]);
    }

    private static CSharpTemplate Map(string text) => new(text, "System.Collections.Generic", "System.Linq");
}
