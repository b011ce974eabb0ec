namespace CodeFarm.Synthesis;

/// <summary>Components over all pairs of a list: each element with each one behind it.</summary>
internal static class PairComponents
{
    /// <summary>There are about half as many pairs as the square of this; a longer list would take the search too long.</summary>
    internal const int LongestList = 60;

    private static readonly string[] Words = ["pair", "any two", "every two", "inversion"];

    private static readonly HelperMethod PairsHelper = new(
        "AllPairs",
        """
        private static IEnumerable<(T First, T Second)> {name}<T>(IEnumerable<T> items)
        {
            var all = items.ToArray();
            for (var first = 0; first < all.Length; first++)
            {
                for (var second = first + 1; second < all.Length; second++)
                    yield return (all[first], all[second]);
            }
        }
        """,
        "System.Collections.Generic", "System.Linq");

    public static IEnumerable<Component> All { get; } =
    [
        .. Tests<int>(), .. Tests<double>(), .. Tests<string>(),
        .. Numbers<int>(), .. Numbers<double>(),
        Over<int, int>("SumOverPairs", (_, results) => NumberListComponents.SumOf(results) is { } sum ? (int)sum : Undefined.Result, "Sum", "sum", "total", "add"),
        Over<double, double>("SumOverPairs", (_, results) => results.Sum(), "Sum", "sum", "total", "add"),
    ];

    private static IEnumerable<Component> Tests<T>()
        where T : notnull =>
    [
        Over<T, bool, int>("CountPairsWhere", (_, tests) => tests.Count(test => test), "Count", "count", "many", "number"),
        Over<T, bool, bool>("AnyPairWhere", (_, tests) => tests.Contains(true), "Any", "any", "exist", "two"),
    ];

    private static IEnumerable<Component> Numbers<T>()
        where T : struct, IComparable<T> =>
    [
        Over<T, T>("LargestOverPairs", (_, results) => results.Length > 0 ? results.Max() : Undefined.Result, "Max", "max", "larg", "great", "highest"),
        Over<T, T>("SmallestOverPairs", (_, results) => results.Length > 0 ? results.Min() : Undefined.Result, "Min", "min", "small", "least", "clos"),
    ];

    private static Component Over<T, TMapped>(string name, Func<T[], TMapped[], Maybe<TMapped>> evaluate, string method, params string[] keywords)
        where T : notnull
        where TMapped : notnull =>
        Over<T, TMapped, TMapped>(name, evaluate, method, keywords);

    private static Component Over<T, TMapped, TResult>(string name, Func<T[], TMapped[], Maybe<TResult>> evaluate, string method, params string[] keywords)
        where T : notnull
        where TMapped : notnull
        where TResult : notnull =>
        Component.EachPair<T, T, TMapped, TResult>(
            name, 4, ElementForm.Combined, (items, results) => items.Length <= LongestList ? evaluate(items, results) : Undefined.Result,
            new CSharpTemplate($"{{helper}}({{0}}).{(typeof(TMapped) == typeof(bool) ? $"{method}({{1}})" : $"Select({{1}}).{method}()")}", "System.Linq") { Helper = PairsHelper, Lambda = new("pair", ".First", SecondMember: ".Second") })
            // What is asked of the pairs says little without the pairs.
            with { Keywords = [.. Words, .. keywords.Select(keyword => $"pair+{keyword}")], NeedsKeyword = true, ResultName = method == "Count" ? "count" : null };
}
