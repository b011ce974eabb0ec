namespace CodeFarm.Synthesis;

/// <summary>Lists of rows that stand for a table, and the arrangements that can be made of a list.</summary>
internal static class MatrixComponents
{
    private const int LargestSize = 60;

    /// <summary>The subsets of a longer list are too many.</summary>
    private const int MostItems = 10;

    public static IEnumerable<Component> All { get; } =
    [
        .. For<int>(), .. For<string>(), .. For<double>(),
        NamedMethod.Of<int, int[][]>("Identity", ["identity"],
            size => size is >= 0 and <= LargestSize ? Enumerable.Range(0, size).Select(row => Enumerable.Range(0, size).Select(column => row == column ? 1 : 0).ToArray()).ToArray() : Undefined.Result,
            """
            private static int[][] {name}(int size) =>
                [.. Enumerable.Range(0, size).Select(row => Enumerable.Range(0, size).Select(column => row == column ? 1 : 0).ToArray())];
            """, "System.Linq"),
        NamedMethod.Of<int, int[][]>("PascalTriangle", ["pascal"],
            rows => rows is >= 0 and <= 30 ? PascalTriangle(rows) : Undefined.Result,
            """
            private static int[][] {name}(int rows)
            {
                var triangle = new List<int[]>();
                for (var row = 0; row < rows; row++)
                    triangle.Add(row == 0 ? [1] : [1, .. triangle[^1].Zip(triangle[^1].Skip(1), (left, right) => left + right), 1]);
                return [.. triangle];
            }
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<int, int[][]>("SpiralMatrix", ["spiral"],
            size => size is >= 0 and <= LargestSize ? SpiralMatrix(size) : Undefined.Result,
            """
            private static int[][] {name}(int size)
            {
                var matrix = Enumerable.Range(0, size).Select(_ => new int[size]).ToArray();
                var (row, column, down, right) = (0, 0, 0, 1);
                for (var number = 1; number <= size * size; number++)
                {
                    matrix[row][column] = number;
                    // At the edge or before a cell that is taken, to the right.
                    if (row + down < 0 || row + down == size || column + right < 0 || column + right == size || matrix[row + down][column + right] != 0)
                        (down, right) = (right, -down);
                    (row, column) = (row + down, column + right);
                }

                return matrix;
            }
            """, "System.Linq"),
    ];

    private static IEnumerable<Component> For<T>()
        where T : notnull =>
    [
        NamedMethod.Of<T[][], T[][]>("Transpose", ["transpos", "column", "zip", "rows"],
            rows => rows.Length > 0 && rows.All(row => row.Length == rows[0].Length) ? Transpose(rows) : Undefined.Result,
            """
            private static T[][] {name}<T>(IEnumerable<IEnumerable<T>> rows)
            {
                var all = rows.Select(row => row.ToArray()).ToArray();
                return [.. Enumerable.Range(0, all[0].Length).Select(column => all.Select(row => row[column]).ToArray())];
            }
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<T[][], T[]>("MainDiagonal", ["diagonal", "trace"],
            rows => rows.Index().All(row => row.Index < row.Item.Length) ? rows.Select((row, index) => row[index]).ToArray() : Undefined.Result,
            """
            private static T[] {name}<T>(IEnumerable<IEnumerable<T>> rows) =>
                [.. rows.Select((row, index) => row.ElementAt(index))];
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<T[][], T[]>("InSpiral", ["spiral"],
            rows => rows.Length <= LargestSize && rows.All(row => row.Length == rows[0].Length) ? InSpiral(rows) : Undefined.Result,
            """
            private static T[] {name}<T>(IEnumerable<IEnumerable<T>> rows)
            {
                var left = rows.Select(row => row.ToArray()).ToArray();
                var spiral = new List<T>();
                while (left.Length > 0)
                {
                    spiral.AddRange(left[0]);
                    // What is left is turned to the left, so that the next edge comes on top.
                    var rest = left[1..];
                    left = rest.Length == 0 ? [] : [.. Enumerable.Range(1, left[0].Length).Select(column => rest.Select(row => row[^column]).ToArray())];
                }

                return [.. spiral];
            }
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<T[], int, T[][]>("Combinations", ["combination", "choos", "subset", "sublist"],
            (items, size) => items.Length <= MostItems && size >= 0 ? Combinations(items, size).ToArray() : Undefined.Result,
            """
            private static T[][] {name}<T>(IEnumerable<T> items, int size)
            {
                if (size == 0)
                    return [[]];
                var all = items.ToArray();
                return [.. all.SelectMany((item, index) => {name}(all[(index + 1)..], size - 1).Select(rest => (T[])[item, .. rest]))];
            }
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<T[], T[][]>("Subsets", ["subset", "power set", "powerset", "all combination", "sublist"],
            items => items.Length <= MostItems ? Enumerable.Range(0, items.Length + 1).SelectMany(size => Combinations(items, size)).ToArray() : Undefined.Result,
            """
            private static T[][] {name}<T>(IEnumerable<T> items)
            {
                var all = items.ToArray();
                return [.. Enumerable.Range(0, all.Length + 1).SelectMany(size => Choose(all, size))];

                static T[][] Choose(T[] items, int size) =>
                    size == 0 ? [[]] : [.. items.SelectMany((item, index) => Choose(items[(index + 1)..], size - 1).Select(rest => (T[])[item, .. rest]))];
            }
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<T[], T[][]>("Permutations", ["permutation", "arrangement", "ordering"],
            items => items.Length <= 6 ? Permutations(items).ToArray() : Undefined.Result,
            """
            private static T[][] {name}<T>(IEnumerable<T> items)
            {
                var all = items.ToArray();
                return all.Length == 0 ? [[]]
                    : [.. all.SelectMany((item, index) => {name}<T>([.. all[..index], .. all[(index + 1)..]]).Select(rest => (T[])[item, .. rest]))];
            }
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<T[], T[], T[][]>("CartesianProduct", ["cartesian", "every+combination", "all+combination", "each+combination", "all+pair"],
            (left, right) => left.Length * (long)right.Length <= 1_000 ? left.SelectMany(first => right, (first, second) => new[] { first, second }).ToArray() : Undefined.Result,
            """
            private static T[][] {name}<T>(IEnumerable<T> left, IEnumerable<T> right) =>
                [.. left.SelectMany(first => right, (first, second) => new[] { first, second })];
            """, "System.Collections.Generic", "System.Linq"),
    ];

    private static T[][] Transpose<T>(T[][] rows) => [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Select(row => row[column]).ToArray())];

    private static T[] InSpiral<T>(T[][] rows)
    {
        var spiral = new List<T>();
        for (var left = rows; left.Length > 0;)
        {
            spiral.AddRange(left[0]);
            var rest = left[1..];
            left = rest.Length == 0 ? [] : [.. Enumerable.Range(1, left[0].Length).Select(column => rest.Select(row => row[^column]).ToArray())];
        }

        return [.. spiral];
    }

    private static IEnumerable<T[]> Combinations<T>(T[] items, int size) => size == 0
        ? [[]]
        : items.SelectMany((item, index) => Combinations(items[(index + 1)..], size - 1).Select(rest => (T[])[item, .. rest]));

    private static IEnumerable<T[]> Permutations<T>(T[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany((item, index) => Permutations<T>([.. items[..index], .. items[(index + 1)..]]).Select(rest => (T[])[item, .. rest]));

    private static int[][] PascalTriangle(int rows)
    {
        var triangle = new List<int[]>();
        for (var row = 0; row < rows; row++)
            triangle.Add(row == 0 ? [1] : [1, .. triangle[^1].Zip(triangle[^1].Skip(1), (left, right) => left + right), 1]);
        return [.. triangle];
    }

    private static int[][] SpiralMatrix(int size)
    {
        var matrix = Enumerable.Range(0, size).Select(_ => new int[size]).ToArray();
        var (row, column, down, right) = (0, 0, 0, 1);
        for (var number = 1; number <= size * size; number++)
        {
            matrix[row][column] = number;
            if (row + down < 0 || row + down == size || column + right < 0 || column + right == size || matrix[row + down][column + right] != 0)
                (down, right) = (right, -down);
            (row, column) = (row + down, column + right);
        }

        return matrix;
    }
}
