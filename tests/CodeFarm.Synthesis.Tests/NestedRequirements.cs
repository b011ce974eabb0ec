namespace CodeFarm.Synthesis.Tests;

/// <summary>Functions of lists of lists, of deeper lists and of lists of dictionaries.</summary>
public static class NestedRequirements
{
    public static IReadOnlyList<Requirement> All { get; } =
    [
        Requirements.Of("sort rows(string[][] rows) -> string[][]", "Sorts each row.",
            [[Rows(["b", "a"], ["d", "c", "e"]), Rows(["a", "b"], ["c", "d", "e"])], [Rows(["z"]), Rows(["z"])]],
            [[Rows(["y", "x"], []), Rows(["x", "y"], [])]]),
        Requirements.Of("row totals(int[][] rows) -> int[]", "The sum of each row.",
            [[Rows([1, 2], [3]), Row(3, 3)], [Rows([4, 5, 6]), Row(15)]],
            [[Rows([7], [8, 1], [0]), Row(7, 9, 0)]]),
        Requirements.Of("layers(int[][][] cube) -> int", "The number of layers of a cube.",
            [[new[] { Rows([1, 2], [3, 4]), Rows([5, 6], [7, 8]) }, 2], [new[] { Rows([1]) }, 1], [new[] { Rows([1]), Rows([2]), Rows([3], [4]) }, 3]],
            [[Array.Empty<int[][]>(), 0]]),
        Requirements.Of("names(records people) -> string[]", "The name of each person.",
            [[People(("name", "Ada"), ("name", "Grace")), Row("Ada", "Grace")], [People(("name", "Alan")), Row("Alan")]],
            [[People(("name", "Edsger"), ("name", "Barbara")), Row("Edsger", "Barbara")]]),
    ];

    private static T[] Row<T>(params T[] items) => items;

    private static int[][] Rows(params int[][] rows) => rows;

    private static string[][] Rows(params string[][] rows) => rows;

    private static Dictionary<string, string>[] People(params (string Key, string Value)[] entries) =>
        [.. entries.Select(entry => new Dictionary<string, string> { [entry.Key] = entry.Value, ["id"] = entry.Value.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) })];
}
