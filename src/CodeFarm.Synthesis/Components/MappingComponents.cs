namespace CodeFarm.Synthesis;

/// <summary>Components that apply a function to each element of a list. Their function arguments are searched for, too.</summary>
internal static class MappingComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        .. For<string>(), .. For<int>(), .. For<double>(),
        Select<string, string>(), Select<string, int>(), Select<string, double>(), Select<string, bool>(),
        Select<int, int>(), Select<int, string>(), Select<int, double>(), Select<int, bool>(),
        Select<double, double>(), Select<double, int>(), Select<double, string>(), Select<double, bool>(),
    ];

    private static Component Select<T, TResult>() =>
        Component.OverList<T, TResult>("Select", ValueTypes.ListOf(typeof(TResult)), 2, Map<T, TResult>, Sequence("{0}.Select({1})"))
            with { Keywords = ["each", "every", "map", "all"] };

    private static IEnumerable<Component> For<T>()
    {
        var list = ValueTypes.ListOf(typeof(T));
        return
        [
            Component.OverList<T, bool>("Where", list, 2, (items, test) => Filter(items, test)?.ToArray(), Sequence("{0}.Where({1})"))
                with { Keywords = ["only", "filter", "keep", "which", "that", "remov", "without", "where"] },
            Component.OverList<T, bool>("CountWhere", typeof(int), 3, (items, test) => Filter(items, test)?.Count, Call("{0}.Count({1})"))
                with { Keywords = ["count", "many", "number"] },
            Component.OverList<T, bool>("Any", typeof(bool), 3, Any, Call("{0}.Any({1})"))
                with { Keywords = ["any", "some", "contain"] },
            Component.OverList<T, bool>("All", typeof(bool), 3, All, Call("{0}.All({1})"))
                with { Keywords = ["all", "every"] },
            Component.OverList<T, int>("OrderBy", list, 3, OrderBy, Sequence("{0}.OrderBy({1})"))
                with { Keywords = ["sort", "order", "by"] },
        ];

        // LINQ stops at the first element that decides, so what is undefined behind it does not matter.
        static object? Any(T[] items, Func<object, object?> test)
        {
            foreach (var item in items)
            {
                if (test(item!) is not bool holds) return null;
                if (holds) return true;
            }

            return false;
        }

        static object? All(T[] items, Func<object, object?> test)
        {
            foreach (var item in items)
            {
                if (test(item!) is not bool holds) return null;
                if (!holds) return false;
            }

            return true;
        }

        static object? OrderBy(T[] items, Func<object, object?> key) =>
            Map<T, int>(items, key) is { } keys
                ? Enumerable.Range(0, items.Length).OrderBy(index => keys[index]).Select(index => items[index]).ToArray()
                : null;
    }

    private static TResult[]? Map<T, TResult>(T[] items, Func<object, object?> map)
    {
        var results = new TResult[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            if (map(items[index]!) is not TResult result) return null;
            results[index] = result;
        }

        return results;
    }

    private static List<T>? Filter<T>(T[] items, Func<object, object?> test)
    {
        var kept = new List<T>();
        foreach (var item in items)
        {
            if (test(item!) is not bool holds) return null;
            if (holds) kept.Add(item);
        }

        return kept;
    }

    private static CSharpTemplate Call(string text) => new(text, "System.Linq");

    private static CSharpTemplate Sequence(string text) => new(text, "System.Linq") { Form = ListForm.Sequence };
}
