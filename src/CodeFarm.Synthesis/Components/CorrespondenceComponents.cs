namespace CodeFarm.Synthesis;

/// <summary>What holds of the elements of two lists at equal positions, or what they add up to.</summary>
internal static class CorrespondenceComponents
{
    private static readonly string[] Words = ["correspond", "pairwise", "wise", "position", "index", "two list", "two array", "two tuple", "same place", "both", "dot product", "scalar product"];

    public static IEnumerable<Component> All { get; } =
    [
        .. Tests<int, int>(), .. Tests<string, string>(), .. Tests<double, double>(),
        Component.ZipInto<int, int, int, int>("SumZipped", 4, results => NumberListComponents.SumOf(results) is { } sum ? (int)sum : Undefined.Result, Sum)
            with { Keywords = [.. Words, "sum", "total"], NeedsKeyword = true, ResultName = "sum" },
        Component.ZipInto<double, double, double, double>("SumZipped", 4, results => results.Sum(), Sum)
            with { Keywords = [.. Words, "sum", "total"], NeedsKeyword = true, ResultName = "sum" },
    ];

    private static IEnumerable<Component> Tests<T1, T2>()
        where T1 : notnull
        where T2 : notnull =>
    [
        Component.ZipInto<T1, T2, bool, bool>("AllZipped", 4, tests => !tests.Contains(false), Call("All"))
            with { Keywords = [.. Words, "all", "every", "each"], NeedsKeyword = true },
        Component.ZipInto<T1, T2, bool, bool>("AnyZipped", 5, tests => tests.Contains(true), Call("Any"))
            with { Keywords = Words, NeedsKeyword = true },
        Component.ZipInto<T1, T2, bool, int>("CountZipped", 4, tests => tests.Count(test => test), Call("Count"))
            with { Keywords = [.. Words, "count", "many"], NeedsKeyword = true, ResultName = "count" },
    ];

    private static CSharpTemplate Sum => new("{0}.Zip({1}, {2}).Sum()", "System.Linq");

    private static CSharpTemplate Call(string method) =>
        new($"{{0}}.Zip({{1}}).{method}({{2}})", "System.Linq") { Lambda = new("pair", ".First", SecondMember: ".Second") };
}
