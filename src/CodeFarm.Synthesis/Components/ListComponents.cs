namespace CodeFarm.Synthesis;

/// <summary>Components that work on a list of any element type.</summary>
internal static class ListComponents
{
    public static IEnumerable<Component> All { get; } =
        [.. For<string>(), .. For<int>(), .. For<double>(), .. For<bool>()];

    private static IEnumerable<Component> For<T>()
        where T : notnull
    {
        var list = ValueTypes.ListOf(typeof(T));
        var element = typeof(T);
        return
        [
            Component.Of<T[]>("First", element, 2, items => items.Length > 0 ? items[0] : null, Access("{0}.First()", "{0}[0]"))
                with { Keywords = ["first", "head"], ResultName = "first" },
            Component.Of<T[]>("Last", element, 2, items => items.Length > 0 ? items[^1] : null, Access("{0}.Last()", "{0}[^1]"))
                with { Keywords = ["last", "end"], ResultName = "last" },
            Component.Of<T[], int>("ElementAt", element, 3,
                (items, index) => index >= 0 && index < items.Length ? items[index] : null, Access("{0}.ElementAt({1})", "{0}[{1}]"))
                with { Keywords = ["second", "third", "index", "position"], ResultName = "item" },
            Component.Of<T[]>("Count", typeof(int), 2, items => items.Length, Length)
                with { Keywords = ["count", "number", "many", "length"], ResultName = "count" },
            Component.Of<T[], int>("Take", list, 2, (items, count) => items.Take(count).ToArray(), Sequence("{0}.Take({1})"))
                with { Keywords = ["first", "take", "top", "limit"] },
            // An array: in .NET 10, a lazy Skip past the end throws inside of Concat, Append and Prepend.
            Component.Of<T[], int>("Skip", list, 2, (items, count) => items.Skip(count).ToArray(),
                Sequence("{0}.Skip({1}).ToArray()") with { Form = ListForm.Array })
                with { Keywords = ["skip", "without", "after", "rest"] },
            Component.Of<T[], int>("TakeLast", list, 3, (items, count) => items.TakeLast(count).ToArray(), Sequence("{0}.TakeLast({1})"))
                with { Keywords = ["last"] },
            Component.Of<T[], int>("SkipLast", list, 3, (items, count) => items.SkipLast(count).ToArray(), Sequence("{0}.SkipLast({1})"))
                with { Keywords = ["last", "without"] },
            Component.Of<T[]>("ReverseList", list, 2, items => Enumerable.Reverse(items).ToArray(), Sequence("Enumerable.Reverse({0})"))
                with { Keywords = ["revers", "backward"] },
            Component.Of<T[]>("Distinct", list, 2, items => items.Distinct().ToArray(), Sequence("{0}.Distinct()"))
                with { Keywords = ["duplicat", "dedup", "distinct", "unique"] },
            Component.Of<T[]>("Order", list, 2, items => items.Order(ComparerOf<T>()).ToArray(), Ordered<T>("Order"))
                with { Keywords = ["sort", "order", "ascending"] },
            Component.Of<T[]>("OrderDescending", list, 3, items => items.OrderDescending(ComparerOf<T>()).ToArray(), Ordered<T>("OrderDescending"))
                with { Keywords = ["sort", "order", "descending", "largest", "highest", "top", "greatest"] },
            Component.Of<T[], T>("Append", list, 3, (items, item) => items.Append(item).ToArray(), Sequence("{0}.Append({1})"))
                with { Keywords = ["append", "add"] },
            Component.Of<T[], T>("Prepend", list, 3, (items, item) => items.Prepend(item).ToArray(), Sequence("{0}.Prepend({1})"))
                with { Keywords = ["prepend", "front"] },
            Component.Of<T[], T[]>("ConcatLists", list, 3, (left, right) => left.Concat(right).ToArray(), Sequence("{0}.Concat({1})"))
                with { Keywords = ["concat", "merge", "join", "union"] },
            Component.Of<T[], T>("ContainsItem", typeof(bool), 3, (items, item) => items.Contains(item), new("{0}.Contains({1})", "System.Linq"))
                with { Keywords = ["contain", "has"] },
        ];
    }

    /// <summary>Arrays and lists are indexed; a lazy sequence is asked through LINQ.</summary>
    private static CSharpTemplate Access(string text, string direct) => new(text, "System.Linq")
    {
        Variants = [new(0, ArgumentForm.Array, direct), new(0, ArgumentForm.ReadOnlyList, direct)],
    };

    private static CSharpTemplate Length => new("{0}.Count()", "System.Linq")
    {
        Variants = [new(0, ArgumentForm.Array, "{0}.Length"), new(0, ArgumentForm.ReadOnlyList, "{0}.Count")],
    };

    private static CSharpTemplate Sequence(string text) => new(text, "System.Linq") { Form = ListForm.Sequence };

    /// <summary>Texts are ordered by code unit, so that the order does not depend on a culture.</summary>
    private static CSharpTemplate Ordered<T>(string method) => typeof(T) == typeof(string)
        ? new($"{{0}}.{method}(StringComparer.Ordinal)", "System", "System.Linq") { Form = ListForm.Sequence }
        : Sequence($"{{0}}.{method}()");

    private static Comparer<T> ComparerOf<T>() => typeof(T) == typeof(string)
        ? (Comparer<T>)(object)Comparer<string>.Create(string.CompareOrdinal)
        : Comparer<T>.Default;
}
