namespace CodeFarm.Synthesis;

/// <summary>Components that work on a list of any element type.</summary>
internal static class ListComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        .. For<string>(), .. For<int>(), .. For<long>(), .. For<double>(), .. For<bool>(),
        .. Positions<string[]>(), .. Positions<int[]>(), .. Positions<double[]>(),
    ];

    private static IEnumerable<Component> For<T>()
        where T : notnull =>
    [
        .. Positions<T>(),
        Component.Of<T[], T[]>("Distinct", 2, items => items.Distinct().ToArray(), Sequence("{0}.Distinct()"))
            with { Keywords = ["duplicat", "dedup", "distinct", "unique"], ResultName = "distinct" },
        Component.Of<T[], T[]>("Order", typeof(T) == typeof(string) ? 3 : 2, items => items.Order(ComparerOf<T>()).ToArray(), Ordered<T>("Order"))
            with { Keywords = ["sort", "order", "ascending", "median"], ResultName = "sorted" },
        Component.Of<T[], T[]>("OrderDescending", 3, items => items.OrderDescending(ComparerOf<T>()).ToArray(), Ordered<T>("OrderDescending"))
            with { Keywords = ["sort", "order", "descending", "largest", "highest", "top", "greatest"], ResultName = "sorted" },
        Component.Of<T[], T, T[]>("Append", 3, (items, item) => items.Append(item).ToArray(), Sequence("{0}.Append({1})"))
            with { Inverses = [ListInverses.Append<T>()], Keywords = ["append", "add"] },
        Component.Of<T[], T, T[]>("Prepend", 3, (items, item) => items.Prepend(item).ToArray(), Sequence("{0}.Prepend({1})"))
            with { Inverses = [ListInverses.Prepend<T>()], Keywords = ["prepend", "front"] },
        Component.Of<T[], T[], T[]>("ConcatLists", 3, (left, right) => left.Concat(right).ToArray(), Sequence("{0}.Concat({1})"))
            with { Inverses = ListInverses.Concatenation<T>(), Keywords = ["concat", "merge", "join", "combine"] },
        Component.Of<T[], T[], T[]>("Except", 4, (left, right) => left.Except(right).ToArray(), Sequence("{0}.Except({1})"))
            with { Keywords = ["except", "not", "missing", "difference"] },
        Component.Of<T[], T[], T[]>("Intersect", 4, (left, right) => left.Intersect(right).ToArray(), Sequence("{0}.Intersect({1})"))
            with { Keywords = ["common", "both", "intersect", "shared"] },
        Component.Of<T[], T, bool>("ContainsItem", 3, (items, item) => items.Contains(item), Call("{0}.Contains({1})"))
            with { Keywords = ["contain", "has", "includ"] },
        Component.Of<T[], T, int>("CountOf", 4, (items, item) => items.Count(other => other.Equals(item)), Call("{0}.Count({1}.Equals)"))
            with { Keywords = ["count", "occur", "many", "times"], ResultName = "count" },
        Component.Of<T[], T[], bool>("SequenceEqual", 4, (left, right) => left.SequenceEqual(right), Call("{0}.SequenceEqual({1})"))
            with { IsCommutative = true, Keywords = ["equal", "same", "sorted", "palindrome"] },
        Component.Of<T[], T>("MostFrequent", 5,
            items => items.Length > 0 ? items.GroupBy(item => item).MaxBy(group => group.Count())!.Key : Undefined.Result,
            Call("{0}.GroupBy(item => item).MaxBy(group => group.Count())!.Key"))
            with { Keywords = ["most", "frequent", "common", "mode"], ResultName = "mostFrequent" },
    ];

    /// <summary>What asks for positions only.</summary>
    internal static IEnumerable<Component> Positions<T>()
        where T : notnull =>
    [
        Component.Of<T[], T>("First", 2, items => items.Length > 0 ? items[0] : Undefined.Result, Access("{0}.First()", "{0}[0]"))
            with { Role = ComponentRole.FirstElement, Keywords = ["first", "head"], ResultName = "first" },
        Component.Of<T[], T>("Last", 2, items => items.Length > 0 ? items[^1] : Undefined.Result, Access("{0}.Last()", "{0}[^1]"))
            with { Role = ComponentRole.LastElement, Keywords = ["last", "end"], ResultName = "last" },
        Component.Of<T[], int, T>("ElementAt", 2,
            (items, index) => index >= 0 && index < items.Length ? items[index] : Undefined.Result, Access("{0}.ElementAt({1})", "{0}[{1}]"))
            with { Role = ComponentRole.ElementAt, Inverses = [ListInverses.ElementAt<T>()], Keywords = ["second", "third", "index", "position", "nth", "median"], ResultName = "item" },
        Component.Of<T[], int, T>("FromEnd", 3,
            (items, index) => index >= 1 && index <= items.Length ? items[^index] : Undefined.Result, Access("{0}.ElementAt(^{1})", "{0}[^{1}]"))
            with { Role = ComponentRole.ElementFromEnd, Keywords = ["second", "last", "penultimate"], ResultName = "item" },
        Component.Of<T[], int>("Count", 3, items => items.Length, Length)
            with { Keywords = ["count", "number", "many", "length", "average"], ResultName = "count" },
        Component.Of<T[], int>("LastIndex", 3, items => items.Length - 1, new("{0}.Count() - 1", "System.Linq")
            {
                Precedence = Precedence.Additive,
                Variants = [new(0, ArgumentForm.Array, "{0}.Length - 1") { Precedence = Precedence.Additive }, new(0, ArgumentForm.ReadOnlyList, "{0}.Count - 1") { Precedence = Precedence.Additive }],
            })
            with { Keywords = ["last", "end"], ResultName = "lastIndex" },
        Component.Of<T[], bool>("IsEmpty", 3, items => items.Length == 0, new("!{0}.Any()", "System.Linq")
            {
                Precedence = Precedence.Unary,
                Variants = [new(0, ArgumentForm.Array, "{0}.Length == 0") { Precedence = Precedence.Equality }, new(0, ArgumentForm.ReadOnlyList, "{0}.Count == 0") { Precedence = Precedence.Equality }],
            })
            with { Keywords = ["empty"] },
        Component.Of<T[], int, T[]>("Take", 2, (items, count) => items.Take(count).ToArray(), Sequence("{0}.Take({1})"))
            with { Inverses = [ListInverses.Taken<T>(isFromEnd: false)], Keywords = ["first", "take", "top", "limit", "smallest", "largest"] },
        // An array: in .NET 10, a lazy Skip past the end throws inside of Concat, Append and Prepend.
        Component.Of<T[], int, T[]>("Skip", 2, (items, count) => items.Skip(count).ToArray(),
            Sequence("{0}.Skip({1}).ToArray()") with { Form = ListForm.Array })
            with { Inverses = [ListInverses.Skipped<T>(isFromEnd: false)], Keywords = ["skip", "drop", "without", "after", "rest"] },
        Component.Of<T[], int, T[]>("TakeLast", 3, (items, count) => items.TakeLast(count).ToArray(), Sequence("{0}.TakeLast({1})"))
            with { Inverses = [ListInverses.Taken<T>(isFromEnd: true)], Keywords = ["last"] },
        Component.Of<T[], int, T[]>("SkipLast", 3, (items, count) => items.SkipLast(count).ToArray(), Sequence("{0}.SkipLast({1})"))
            with { Inverses = [ListInverses.Skipped<T>(isFromEnd: true)], Keywords = ["last", "without", "drop"] },
        Component.Of<T[], T[]>("ReverseList", 2, items => Enumerable.Reverse(items).ToArray(), Sequence("Enumerable.Reverse({0})"))
            with { Inverses = [ListInverses.Reverse<T>()], Keywords = ["revers", "backward"], ResultName = "reversed" },
    ];

    /// <summary>Arrays and lists are indexed; a lazy sequence is asked through LINQ.</summary>
    private static CSharpTemplate Access(string text, string direct) => new(text, "System.Linq")
    {
        Variants = [new(0, ArgumentForm.Matches, $"{direct}.Value"), new(0, ArgumentForm.Array, direct), new(0, ArgumentForm.ReadOnlyList, direct)],
    };

    private static CSharpTemplate Length => new("{0}.Count()", "System.Linq")
    {
        TotalText = "{0}.Count()",
        Variants = [new(0, ArgumentForm.Array, "{0}.Length"), new(0, ArgumentForm.ReadOnlyList, "{0}.Count"), new(0, ArgumentForm.Matches, "{0}.Count")],
    };

    private static CSharpTemplate Call(string text) => new(text, "System.Linq");

    private static CSharpTemplate Sequence(string text) => new(text, "System.Linq") { Form = ListForm.Sequence };

    /// <summary>Texts are ordered by code unit, so that the order does not depend on a culture.</summary>
    private static CSharpTemplate Ordered<T>(string method) => typeof(T) == typeof(string)
        ? new($"{{0}}.{method}(StringComparer.Ordinal)", "System", "System.Linq") { Form = ListForm.Sequence }
        : Sequence($"{{0}}.{method}()");

    private static Comparer<T> ComparerOf<T>() => typeof(T) == typeof(string)
        ? (Comparer<T>)(object)Comparer<string>.Create(string.CompareOrdinal)
        : Comparer<T>.Default;
}
