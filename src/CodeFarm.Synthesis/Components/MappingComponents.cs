namespace CodeFarm.Synthesis;

/// <summary>Components that apply a function to each element of a list. Their function arguments are searched for, too.</summary>
internal static class MappingComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        .. For<string>(), .. For<int>(), .. For<long>(), .. For<double>(), .. For<string[]>(), .. For<int[]>(), .. For<double[]>(),
        .. Keyed<string>(), .. Keyed<int>(), .. Keyed<double>(),
        .. Ordering<string, string>(), .. Ordering<string, double>(),
        .. Numbers<int>(), .. Numbers<double>(),
        .. Flattening<int>(), .. Flattening<string>(),
        SumOf<int>(), SumOf<string>(), SumOf<int[]>(),
        Component.Each<double, double, double>("SumOf", 3, (_, results) => results.Sum(), Total) with { Keywords = ["sum", "total"], NeedsKeyword = true, ResultName = "sum" },
        Component.Zip<string, string, string>("Zip", 4, Sequence("{0}.Zip({1}, {2})")) with { Keywords = Together },
        Component.Zip<string, int, string>("Zip", 4, Sequence("{0}.Zip({1}, {2})")) with { Keywords = Together },
        Component.Zip<int, int, int>("Zip", 4, Sequence("{0}.Zip({1}, {2})")) with { Keywords = Together },
        Component.Zip<double, double, double>("Zip", 4, Sequence("{0}.Zip({1}, {2})")) with { Keywords = Together },
        Component.Zip<int, double, double>("Zip", 4, Sequence("{0}.Zip({1}, {2})")) with { Keywords = Together },
        Component.Zip<int, int, bool>("Zip", 4, Sequence("{0}.Zip({1}, {2})")) with { Keywords = Together },
        Component.Zip<string, string, bool>("Zip", 4, Sequence("{0}.Zip({1}, {2})")) with { Keywords = Together },
    ];

    private static string[] Together => ["map", "zip", "correspond", "pairwise", "wise", "lists", "arrays"];

    internal static IEnumerable<Component> For<T>()
        where T : notnull =>
    [
        Select<T, string>(), Select<T, int>(), Select<T, long>(), Select<T, double>(), Select<T, bool>(),
        Component.Each<T, bool, T[]>("Where", 3, Filter, Sequence("{0}.Where({1})"))
            with { FunctionInverse = FunctionInverse.IsKept, Keywords = ["only", "filter", "keep", "which", "that", "remov", "without", "where", "below", "above"] },
        Component.Each<T, bool, T[]>("TakeWhile", 4,
            (items, tests) => items.Take(CountUntilFalse(tests)).ToArray(), Sequence("{0}.TakeWhile({1})"))
            with { FunctionInverse = FunctionInverse.IsTaken, Keywords = ["while", "until", "before"] },
        Component.Each<T, bool, T[]>("SkipWhile", 4,
            (items, tests) => items.Skip(CountUntilFalse(tests)).ToArray(), Sequence("{0}.SkipWhile({1})"))
            with { FunctionInverse = FunctionInverse.IsSkipped, Keywords = ["while", "until", "after"] },
        Component.Each<T, bool, T>("FirstWhere", 3,
            (items, tests) => Array.IndexOf(tests, true) is var index && index >= 0 ? items[index] : Undefined.Result, Call("{0}.First({1})"))
            with { Keywords = ["first", "find"], ResultName = "found" },
        Component.Each<T, bool, int>("CountWhere", 3, (_, tests) => tests.Count(test => test), Call("{0}.Count({1})"))
            with { Keywords = ["count", "many", "number"], ResultName = "count" },
        Component.Each<T, bool, bool>("Any", 3, (_, tests) => tests.Contains(true), Call("{0}.Any({1})"))
            with { Keywords = ["any", "some", "contain"] },
        Component.Each<T, bool, bool>("All", 3, (_, tests) => !tests.Contains(false), Call("{0}.All({1})"))
            with { Keywords = ["all", "every"] },
        Component.Each<T, bool, int[]>("IndexesWhere", 4,
            (_, tests) => Enumerable.Range(0, tests.Length).Where(index => tests[index]).ToArray(),
            Sequence("{0}.Index().Where({1}).Select(entry => entry.Index)") with { Lambda = new("entry", ".Item") })
            with { Keywords = ["index", "position", "day"], ElementName = "index", ResultName = "indexes" },
        Component.Each<T, int, T[]>("OrderBy", 3, OrderBy, Sequence("{0}.OrderBy({1})"))
            with { Keywords = ["sort", "order", "by"] },
        Component.Each<T, int, T[]>("OrderByDescending", 4,
            (items, keys) => OrderBy(items, Array.ConvertAll(keys, key => ~key)), Sequence("{0}.OrderByDescending({1})"))
            with { Keywords = ["sort", "order", "by", "descending", "longest"] },
        Component.Each<T, int, T>("MaxBy", 3, (items, keys) => Best(items, keys, keys.DefaultIfEmpty().Max()), Call($"{{0}}.MaxBy({{1}}){Sure<T>()}"))
            with { Keywords = ["longest", "largest", "most", "max"], ResultName = "largest" },
        Component.Each<T, int, T>("MinBy", 3, (items, keys) => Best(items, keys, keys.DefaultIfEmpty().Min()), Call($"{{0}}.MinBy({{1}}){Sure<T>()}"))
            with { Keywords = ["shortest", "smallest", "least", "min"], ResultName = "smallest" },
    ];

    /// <summary>What <see cref="For{T}"/> has for whole numbers, for keys of another type; texts are compared by their characters.</summary>
    internal static IEnumerable<Component> Ordering<T, TKey>()
        where T : notnull
        where TKey : notnull
    {
        IComparer<TKey> comparer = typeof(TKey) == typeof(string) ? (IComparer<TKey>)(object)StringComparer.Ordinal : Comparer<TKey>.Default;
        return
        [
            Component.Each<T, TKey, T[]>("OrderBy", 4, (items, keys) => Ordered(items, keys, comparer), Template("OrderBy") with { Form = ListForm.Sequence })
                with { Keywords = ["sort", "order", "by"] },
            Component.Each<T, TKey, T[]>("OrderByDescending", 5, (items, keys) =>
                    Enumerable.Range(0, items.Length).OrderByDescending(index => keys[index], comparer).Select(index => items[index]).ToArray(),
                Template("OrderByDescending") with { Form = ListForm.Sequence })
                with { Keywords = ["sort", "order", "by", "descending", "highest"] },
            Component.Each<T, TKey, T>("MaxBy", 4, (items, keys) => Extreme(items, keys, comparer, sign: 1), Template("MaxBy", Sure<T>()))
                with { Keywords = ["longest", "largest", "most", "max", "highest", "latest", "dearest", "newest", "best"], ResultName = "largest" },
            Component.Each<T, TKey, T>("MinBy", 4, (items, keys) => Extreme(items, keys, comparer, sign: -1), Template("MinBy", Sure<T>()))
                with { Keywords = ["shortest", "smallest", "least", "min", "lowest", "earliest", "cheapest", "oldest"], ResultName = "smallest" },
        ];

        static CSharpTemplate Template(string method, string end = "") => typeof(TKey) == typeof(string)
            ? new($"{{0}}.{method}({{1}}, StringComparer.Ordinal){end}", "System", "System.Linq")
            : new($"{{0}}.{method}({{1}}){end}", "System.Linq");
    }

    /// <summary>What tells the compiler that there is an element. A tuple may stand for a record, which is a class.</summary>
    private static string Sure<T>() => typeof(T).IsValueType && Values.ValueTypes.TupleItemsOf(typeof(T)) is null ? "" : "!";

    private static Maybe<T[]> Ordered<T, TKey>(T[] items, TKey[] keys, IComparer<TKey> comparer) =>
        Enumerable.Range(0, items.Length).OrderBy(index => keys[index], comparer).Select(index => items[index]).ToArray();

    private static Maybe<T> Extreme<T, TKey>(T[] items, TKey[] keys, IComparer<TKey> comparer, int sign)
        where T : notnull
    {
        if (items.Length == 0) return Undefined.Result;
        var best = 0;
        for (var index = 1; index < items.Length; index++)
        {
            if (comparer.Compare(keys[index], keys[best]) * sign > 0) best = index;
        }

        return items[best];
    }

    private static IEnumerable<Component> Keyed<T>()
        where T : notnull =>
    [
        SelectIndexed<T, string>(), SelectIndexed<T, int>(), SelectIndexed<T, double>(),
        Component.EachPair<T, int, bool, T[]>("WhereIndexed", 5, ElementForm.Indexed, Filter, Sequence("{0}.Where({1})") with { Lambda = new(null, Second: "index") })
            with { FunctionInverse = FunctionInverse.IsKept, Keywords = ["index", "position", "every", "alternat", "nth"] },
    ];

    private static IEnumerable<Component> Numbers<T>()
        where T : notnull =>
    [
        Component.EachPair<T, T, T, T[]>("Pairwise", 4, ElementForm.Pairwise, (_, results) => results,
            Sequence("{0}.Zip({0}.Skip(1), {1})") with { Lambda = new("previous", Second: "next") })
            with { FunctionInverse = FunctionInverse.Results, Keywords = ["consecutive", "adjacent", "between", "change", "gain", "neighbo"] },
        Component.EachPair<T, T, bool, bool>("AllPairs", 4, ElementForm.Pairwise, (_, tests) => !tests.Contains(false), Pairs("All"))
            with { Keywords = ["increas", "decreas", "sorted", "ascend", "each", "every"] },
        Component.EachPair<T, T, bool, bool>("AnyPair", 5, ElementForm.Pairwise, (_, tests) => tests.Contains(true), Pairs("Any"))
            with { Keywords = ["consecutive", "adjacent", "neighbo"] },
        Component.EachPair<T, T, bool, int>("CountPairs", 5, ElementForm.Pairwise, (_, tests) => tests.Count(test => test), Pairs("Count"))
            with { Keywords = ["count", "many", "rise", "consecutive", "adjacent"], ResultName = "count" },
    ];

    private static IEnumerable<Component> Flattening<T>()
        where T : notnull =>
    [
        Component.Each<T, T[], T[]>("SelectMany", 5, Flatten, Sequence("{0}.SelectMany({1})"))
            with { Keywords = ["each", "repeat", "flat", "times"] },
        Component.EachPair<T, int, T[], T[]>("SelectManyIndexed", 6, ElementForm.Indexed, (_, lists) => Flatten([], lists), Sequence("{0}.SelectMany({1})") with { Lambda = new(null, Second: "index") })
            with { Keywords = ["index", "position", "repeat", "times"] },
    ];

    private static Maybe<T[]> Flatten<T>(T[] items, T[][] lists) => lists.SelectMany(list => list).ToArray();

    private static CSharpTemplate Pairs(string method) =>
        Call($"{{0}}.Zip({{0}}.Skip(1)).{method}({{1}})") with { Lambda = new("pair", ".First", SecondMember: ".Second") };

    internal static Component Select<T, TResult>()
        where T : notnull
        where TResult : notnull =>
        Component.Each<T, TResult, TResult[]>("Select", 3, (_, results) => results, Sequence("{0}.Select({1})"))
            with { FunctionInverse = FunctionInverse.Results, Role = ComponentRole.Map, Keywords = ["each", "every", "map", "all"] };

    private static CSharpTemplate Total =>
        Call("{0}.Select({1}).Sum()") with { Variants = [new(1, ArgumentForm.PlainFunction, "{0}.Sum({1})", "System.Linq")] };

    /// <summary>What is added up is asked for so often that it is one step.</summary>
    private static Component SumOf<T>()
        where T : notnull =>
        Component.Each<T, int, int>("SumOf", 3, (_, results) => NumberListComponents.SumOf(results) is { } sum ? (int)sum : Undefined.Result, Total)
            with { Keywords = ["sum", "total"], NeedsKeyword = true, ResultName = "sum" };

    private static Component SelectIndexed<T, TResult>()
        where T : notnull
        where TResult : notnull =>
        Component.EachPair<T, int, TResult, TResult[]>("SelectIndexed", 4, ElementForm.Indexed, (_, results) => results,
            Sequence("{0}.Select({1})") with { Lambda = new(null, Second: "index") })
            with { FunctionInverse = FunctionInverse.Results, Keywords = ["index", "position", "number"] };

    private static Maybe<T[]> Filter<T>(T[] items, bool[] tests)
    {
        var kept = new T[tests.AsSpan().Count(true)];
        for (var (index, count) = (0, 0); index < items.Length; index++)
        {
            if (tests[index]) kept[count++] = items[index];
        }

        return kept;
    }

    private static int CountUntilFalse(bool[] tests) => Array.IndexOf(tests, false) is var index && index >= 0 ? index : tests.Length;

    private static Maybe<T[]> OrderBy<T>(T[] items, int[] keys) =>
        Enumerable.Range(0, items.Length).OrderBy(index => keys[index]).Select(index => items[index]).ToArray();

    private static Maybe<T> Best<T>(T[] items, int[] keys, int best)
        where T : notnull =>
        items.Length > 0 ? items[Array.IndexOf(keys, best)] : Undefined.Result;

    private static CSharpTemplate Call(string text) => new(text, "System.Linq");

    private static CSharpTemplate Sequence(string text) => new(text, "System.Linq") { Form = ListForm.Sequence };
}
