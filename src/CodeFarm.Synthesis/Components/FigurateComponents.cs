namespace CodeFarm.Synthesis;

/// <summary>
/// Figurate numbers: how many dots make a figure of a size. Formulas: OEIS, e.g. A000217 for the triangular and A000292 for the
/// tetrahedral ones.
/// </summary>
internal static class FigurateComponents
{
    /// <summary>Up to it, no formula leaves the range of integers.</summary>
    private const int LargestIndex = 400;

    private static readonly (string Name, int Sides)[] Polygons =
    [
        ("triangular", 3), ("square", 4), ("pentagonal", 5), ("hexagonal", 6), ("heptagonal", 7), ("octagonal", 8), ("nonagonal", 9), ("decagonal", 10),
        ("hendecagonal", 11), ("dodecagonal", 12),
    ];

    public static IEnumerable<Component> All { get; } =
    [
        .. Polygons.Where(polygon => polygon.Sides != 4).Select(Polygonal),
        .. Polygons.Select(Centered),
        NamedMethod.Of<int, int, int>("PolygonalNumber", ["polygonal"],
            (sides, index) => sides is >= 3 and <= LargestIndex && index is >= 0 and <= LargestIndex ? PolygonalNumber(sides, index) : Undefined.Result,
            "private static int {name}(int sides, int index) => ((sides - 2) * index * index - (sides - 4) * index) / 2;"),
        Named("Pronic", ["pronic", "oblong", "heteromecic", "rectang+number"], n => n * (n + 1), "n * (n + 1)"),
        Named("Tetrahedral", ["tetrahedral"], n => n * (n + 1) * (n + 2) / 6, "n * (n + 1) * (n + 2) / 6"),
        Named("SquarePyramidal", ["pyramid+number", "pyramidal"], n => n * (n + 1) * ((2 * n) + 1) / 6, "n * (n + 1) * (2 * n + 1) / 6"),
        Named("Octahedral", ["octahedral"], n => n * ((2 * n * n) + 1) / 3, "n * (2 * n * n + 1) / 3"),
        Named("StarNumber", ["star"], n => (6 * n * (n - 1)) + 1, "6 * n * (n - 1) + 1"),
        Named("Gnomonic", ["gnomonic"], n => (2 * n) - 1, "2 * n - 1"),
    ];

    private static Component Polygonal((string Name, int Sides) polygon)
    {
        var (square, linear) = (polygon.Sides - 2, polygon.Sides - 4);
        var minus = linear == 0 ? "" : linear < 0 ? " + n" : linear == 1 ? " - n" : $" - {linear} * n";
        return Named(Pascal(polygon.Name), [polygon.Name], n => ((square * n * n) - (linear * n)) / 2, $"({(square == 1 ? "" : $"{square} * ")}n * n{minus}) / 2");
    }

    private static Component Centered((string Name, int Sides) polygon) => Named(
        $"Centered{Pascal(polygon.Name)}", [$"centered {polygon.Name}", $"centred {polygon.Name}"],
        n => (polygon.Sides * n * (n - 1) / 2) + 1, $"{polygon.Sides} * n * (n - 1) / 2 + 1");

    /// <summary>The number with an index, which is 1 for a single dot.</summary>
    private static Component Named(string name, string[] keywords, Func<int, int> evaluate, string formula) =>
        NamedMethod.Of<int, int>(name, keywords, n => n is >= 0 and <= LargestIndex ? evaluate(n) : Undefined.Result, $"private static int {{name}}(int n) => {formula};");

    private static int PolygonalNumber(int sides, int index) => (((sides - 2) * index * index) - ((sides - 4) * index)) / 2;

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
