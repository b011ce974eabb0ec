using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>Components that build a list, or change one at a place.</summary>
internal static class ListEditComponents
{
    private static readonly HelperMethod RemoveAtHelper = new(
        "RemoveAt",
        """
        private static T[] {name}<T>(IEnumerable<T> items, int index) =>
            [.. items.Where((_, position) => position != index)];
        """,
        "System.Collections.Generic", "System.Linq");

    private static readonly HelperMethod ReplaceAtHelper = new(
        "ReplaceAt",
        """
        private static T[] {name}<T>(IEnumerable<T> items, int index, T replacement) =>
            [.. items.Select((item, position) => position == index ? replacement : item)];
        """,
        "System.Collections.Generic", "System.Linq");

    private static readonly HelperMethod FillFromHelper = new(
        "FillFrom",
        """
        private static T[] {name}<T>(IEnumerable<T> items, int start, T value) =>
            [.. items.Select((item, position) => position < start ? item : value)];
        """,
        "System.Collections.Generic", "System.Linq");

    private static readonly HelperMethod RemoveItemHelper = new(
        "RemoveItem",
        """
        private static IReadOnlyList<T> {name}<T>(IEnumerable<T> items, T item)
        {
            var remaining = items.ToList();
            remaining.Remove(item);
            return remaining;
        }
        """,
        "System.Collections.Generic", "System.Linq");

    private static readonly HelperMethod WithoutItemHelper = new(
        "WithoutItem",
        """
        private static T[] {name}<T>(IEnumerable<T> items, T unwanted) =>
            [.. items.Where(item => !EqualityComparer<T>.Default.Equals(item, unwanted))];
        """,
        "System.Collections.Generic", "System.Linq");

    private static readonly HelperMethod SwapHelper = new(
        "Swap",
        """
        private static T[] {name}<T>(IEnumerable<T> items, int left, int right)
        {
            var swapped = items.ToArray();
            (swapped[left], swapped[right]) = (swapped[right], swapped[left]);
            return swapped;
        }
        """,
        "System.Collections.Generic", "System.Linq");

    private static readonly HelperMethod WithoutRepeatsHelper = new(
        "WithoutRepeats",
        """
        private static T[] {name}<T>(IEnumerable<T> items)
        {
            var all = items.ToArray();
            return [.. all.Where((item, index) => index == 0 || !EqualityComparer<T>.Default.Equals(item, all[index - 1]))];
        }
        """,
        "System.Collections.Generic", "System.Linq");

    private static readonly HelperMethod ContainsListHelper = new(
        "ContainsList",
        """
        private static bool {name}<T>(IEnumerable<T> items, IEnumerable<T> part)
        {
            var (all, sought) = (items.ToArray(), part.ToArray());
            return Enumerable.Range(0, Math.Max(0, all.Length - sought.Length + 1)).Any(start => all.Skip(start).Take(sought.Length).SequenceEqual(sought));
        }
        """,
        "System", "System.Collections.Generic", "System.Linq");

    public static IEnumerable<Component> All { get; } = [.. For<string>(), .. For<int>(), .. For<long>(), .. For<double>(), .. For<bool>()];

    private static IEnumerable<Component> For<T>()
        where T : notnull =>
    [
        Component.Of<T, T[]>("ListOfOne", 3, item => new[] { item }, Collection("[{0}]"))
            with { Inverses = [ListInverses.ListOfOne<T>()], ResultName = "items" },
        Component.Of<T, T, T[]>("ListOfTwo", 4, (first, second) => new[] { first, second }, Collection("[{0}, {1}]"))
            with { Inverses = [ListInverses.ListOfTwo<T>()], Keywords = ["pair", "both"], ResultName = "items" },
        Component.Of<T, T, T, T[]>("ListOfThree", 5, (first, second, third) => new[] { first, second, third }, Collection("[{0}, {1}, {2}]"))
            with { Inverses = [ListInverses.ListOfThree<T>()], ResultName = "items" },
        Component.Of<T[], int, int, T[]>("Slice", 4,
            (items, start, end) => start >= 0 && end >= 0 ? items.Take(start..end).ToArray() : Undefined.Result, Sequence("{0}.Take({1}..{2})"))
            with { Inverses = [ListInverses.Slice<T>()], Keywords = ["slice", "between", "middle", "range", "from"], ResultName = "slice" },
        Component.Of<T[], int, int, T[]>("TrimEnds", 5,
            (items, start, end) => start >= 0 && end >= 0 ? items.Take(start..^end).ToArray() : Undefined.Result, Sequence("{0}.Take({1}..^{2})"))
            with { Keywords = ["middle", "inner", "without", "trim", "ends"], ResultName = "middle" },
        Component.Of<T[], int, T, T[]>("InsertAt", 5,
            (items, index, item) => IsPlace(items, index) ? (T[])[.. items[..index], item, .. items[index..]] : Undefined.Result,
            Collection("[.. {0}.Take({1}), {2}, .. {0}.Skip({1})]"))
            with { Inverses = [ListInverses.InsertAt<T>()], Keywords = ["insert", "between"], ResultName = "extended" },
        Component.Of<T[], int, T[]>("RemoveAt", 5,
            (items, index) => items.Where((_, position) => position != index).ToArray(), Helper("{helper}({0}, {1})", RemoveAtHelper))
            with { Inverses = [ListInverses.RemoveAt<T>()], Keywords = ["remov", "delet", "without", "drop", "except"], ResultName = "remaining" },
        Component.Of<T[], int, T, T[]>("ReplaceAt", 5,
            (items, index, replacement) => items.Select((item, position) => position == index ? replacement : item).ToArray(),
            Helper("{helper}({0}, {1}, {2})", ReplaceAtHelper))
            with { Inverses = [ListInverses.ReplaceAt<T>()], Keywords = ["replac", "set", "updat", "chang"], ResultName = "changed" },
        Component.Of<T[], int, T, T[]>("FillFrom", 5,
            (items, start, value) => items.Select((item, position) => position < start ? item : value).ToArray(),
            Helper("{helper}({0}, {1}, {2})", FillFromHelper))
            with { Inverses = [ListInverses.FillFrom<T>()], Keywords = ["fill", "overwrit", "replac"], ResultName = "filled" },
        Component.Of<T[], T, T[]>("RemoveItem", 6,
            (items, item) => Array.IndexOf(items, item) is var index and >= 0 ? [.. items[..index], .. items[(index + 1)..]] : items,
            new("{helper}({0}, {1})") { Form = ListForm.ReadOnlyList, Helper = RemoveItemHelper })
            with { Inverses = [ListInverses.RemoveItem<T>()], Keywords = ["remov", "delet", "without", "occurrence"], ResultName = "remaining" },
        Component.Of<T[], T, T[]>("WithoutItem", 4,
            (items, unwanted) => items.Where(item => !item.Equals(unwanted)).ToArray(), Helper("{helper}({0}, {1})", WithoutItemHelper))
            with { Keywords = ["remov", "delet", "without", "filter", "exclud", "except"], ResultName = "remaining" },
        Component.Of<T[], int, int, T[]>("Swap", 6,
            (items, left, right) => IsIndex(items, left) && IsIndex(items, right) ? Swapped(items, left, right) : Undefined.Result,
            Helper("{helper}({0}, {1}, {2})", SwapHelper))
            with { Inverses = [ListInverses.Swap<T>()], Keywords = ["swap", "exchang", "switch"], ResultName = "swapped" },
        Component.Of<T[], int, T[]>("RotateLeft", 5,
            (items, count) => IsPlace(items, count) ? (T[])[.. items[count..], .. items[..count]] : Undefined.Result,
            Collection("[.. {0}.Skip({1}), .. {0}.Take({1})]"))
            with { Keywords = ["rotat", "shift", "cycl", "left"], ResultName = "rotated" },
        Component.Of<T[], int, T[]>("RotateRight", 5,
            (items, count) => IsPlace(items, count) ? (T[])[.. items[^count..], .. items[..^count]] : Undefined.Result,
            Collection("[.. {0}.TakeLast({1}), .. {0}.SkipLast({1})]"))
            with { Keywords = ["rotat", "shift", "cycl", "right"], ResultName = "rotated" },
        Component.Of<T, int, T[]>("RepeatItem", 4,
            (item, count) => count is >= 0 and <= 1_000 ? Enumerable.Repeat(item, count).ToArray() : Undefined.Result,
            Sequence("Enumerable.Repeat({0}, {1})"))
            with { Inverses = [ListInverses.RepeatItem<T>()], Keywords = ["repeat", "times", "copies", "fill"], ResultName = "copies" },
        Component.Of<T[], int, T[]>("RepeatList", 5,
            (items, count) => count is >= 0 and <= 1_000 && items.Length * (long)count <= 1_000
                ? Enumerable.Repeat(items, count).SelectMany(copy => copy).ToArray()
                : Undefined.Result,
            Sequence("Enumerable.Repeat({0}, {1}).SelectMany(copy => copy)"))
            with { Keywords = ["repeat", "times", "copies", "cycl"], ResultName = "repeated" },
        Component.Of<T[], T[], T[]>("Interleave", 6,
            (left, right) => left.Zip(right, (first, second) => new[] { first, second }).SelectMany(pair => pair).ToArray(),
            Sequence($"{{0}}.Zip({{1}}).SelectMany(pair => ({ValueTypes.NameOf(typeof(T))}[])[pair.First, pair.Second])"))
            with { Inverses = [ListInverses.Interleave<T>()], Keywords = ["interleav", "alternat", "weav", "zip", "mix"], ResultName = "interleaved" },
        Component.Of<T[], T[], T[]>("Union", 5, (left, right) => left.Union(right).ToArray(), Sequence("{0}.Union({1})"))
            with { Keywords = ["union", "either", "merge", "combin"], ResultName = "union" },
        Component.Of<T[], T[]>("WithoutRepeats", 6,
            items => items.Where((item, index) => index == 0 || !item.Equals(items[index - 1])).ToArray(), Helper("{helper}({0})", WithoutRepeatsHelper))
            with { Keywords = ["consecutive", "repeat", "run", "compress", "collaps", "dedup"], ResultName = "distinct" },
        Component.Of<T[], T[]>("Duplicates", 7,
            items => items.GroupBy(item => item).Where(group => group.Count() > 1).Select(group => group.Key).ToArray(),
            Sequence("{0}.GroupBy(item => item).Where(group => group.Count() > 1).Select(group => group.Key)"))
            with { Keywords = ["duplicat", "repeat", "twice", "more"], ResultName = "duplicates" },
        Component.Of<T[], int[]>("CountsOfEach", 6,
            items => items.GroupBy(item => item).Select(group => group.Count()).ToArray(),
            Sequence("{0}.GroupBy(item => item).Select(group => group.Count())"))
            with { Keywords = ["count", "frequen", "occur", "histogram"], ElementName = "count", ResultName = "counts" },
        Component.Of<T[], T[]>("ByFrequency", 6,
            items => items.GroupBy(item => item).OrderByDescending(group => group.Count()).Select(group => group.Key).ToArray(),
            Sequence("{0}.GroupBy(item => item).OrderByDescending(group => group.Count()).Select(group => group.Key)"))
            with { Keywords = ["frequen", "common", "often", "popular"], ResultName = "byFrequency" },
        Component.Of<T[], T[], bool>("ContainsAll", 6, (items, others) => !others.Except(items).Any(), new("!{1}.Except({0}).Any()", "System.Linq") { Precedence = Precedence.Unary })
            with { Keywords = ["subset", "superset", "all", "every"] },
        Component.Of<T[], T, int>("IndexOfItem", 5, (items, item) => Array.IndexOf(items, item), Sought("IndexOf"))
            with { Keywords = ["index", "position", "where", "find", "first", "occur"], ResultName = "index" },
        Component.Of<T[], T, int>("LastIndexOfItem", 6, (items, item) => items.Length == 0 ? -1 : Array.LastIndexOf(items, item), Sought("LastIndexOf"))
            with { Keywords = ["last", "index", "position", "find", "occur"], ResultName = "index" },
        Component.Of<T[], T[], bool>("ContainsList", 6,
            (items, part) => Enumerable.Range(0, Math.Max(0, items.Length - part.Length + 1)).Any(start => items.AsSpan(start, part.Length).SequenceEqual(part)),
            new("{helper}({0}, {1})") { Helper = ContainsListHelper })
            with { Keywords = ["sublist", "subarray", "contain", "contiguous", "within"], NeedsKeyword = true },
        Component.Of<T[], T[], bool>("StartsWithList", 6, (items, start) => items.Take(start.Length).SequenceEqual(start),
            new("{0}.Take({1}.Count()).SequenceEqual({1})", "System.Linq")
            {
                Variants =
                [
                    new(1, ArgumentForm.Array, "{0}.Take({1}.Length).SequenceEqual({1})", "System.Linq"),
                    new(1, ArgumentForm.ReadOnlyList, "{0}.Take({1}.Count).SequenceEqual({1})", "System.Linq"),
                ],
            })
            with { Keywords = ["start", "begin", "prefix"] },
        Component.Of<T[], T[], bool>("EndsWithList", 6, (items, end) => items.TakeLast(end.Length).SequenceEqual(end),
            new("{0}.TakeLast({1}.Count()).SequenceEqual({1})", "System.Linq")
            {
                Variants =
                [
                    new(1, ArgumentForm.Array, "{0}.TakeLast({1}.Length).SequenceEqual({1})", "System.Linq"),
                    new(1, ArgumentForm.ReadOnlyList, "{0}.TakeLast({1}.Count).SequenceEqual({1})", "System.Linq"),
                ],
            })
            with { Keywords = ["end", "suffix"] },
    ];

    private static bool IsPlace<T>(T[] items, int index) => index >= 0 && index <= items.Length;

    private static bool IsIndex<T>(T[] items, int index) => index >= 0 && index < items.Length;

    private static T[] Swapped<T>(T[] items, int left, int right)
    {
        var swapped = items.ToArray();
        (swapped[left], swapped[right]) = (swapped[right], swapped[left]);
        return swapped;
    }

    private static CSharpTemplate Sought(string method) => new($"{{0}}.ToList().{method}({{1}})", "System.Linq");

    private static CSharpTemplate Sequence(string text) => new(text, "System.Linq") { Form = ListForm.Sequence };

    private static CSharpTemplate Helper(string text, HelperMethod helper) => new(text) { Form = ListForm.Array, Helper = helper };

    private static CSharpTemplate Collection(string text) => text.Contains("..", StringComparison.Ordinal)
        ? new(text, "System.Linq") { Form = ListForm.Collection }
        : new(text) { Form = ListForm.Collection };
}
