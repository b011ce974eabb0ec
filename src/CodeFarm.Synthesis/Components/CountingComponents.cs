namespace CodeFarm.Synthesis;

/// <summary>Numbers of combinatorics with two indexes, and counts that bear a name. Recurrences as in OEIS and DLMF 26.</summary>
internal static class CountingComponents
{
    private const int LargestIndex = 40;

    public static IEnumerable<Component> All { get; } =
    [
        Table("StirlingSecondKind", ["stirling", "partition+set", "non empty subset"], (above, left, _, k) => left + (k * above), "left + k * above"),
        Table("StirlingFirstKind", ["stirling", "cycle"], (above, left, n, _) => left + ((n - 1) * above), "left + (n - 1) * above"),
        Table("Eulerian", ["eulerian", "euler"], (above, left, n, k) => ((n - k) * left) + ((k + 1) * above), "(n - k) * left + (k + 1) * above"),
        NamedMethod.Of<int, int, int>("Delannoy", ["delannoy"],
            (rows, columns) => InRange(rows) && InRange(columns) ? Delannoy(rows, columns) : Undefined.Result,
            """
            private static int {name}(int rows, int columns)
            {
                var row = Enumerable.Repeat(1, columns + 1).ToArray();
                for (var index = 1; index <= rows; index++)
                {
                    var diagonal = row[0];
                    for (var column = 1; column <= columns; column++)
                        (diagonal, row[column]) = (row[column], checked(row[column] + row[column - 1] + diagonal));
                }

                return row[columns];
            }
            """, "System.Linq"),
        NamedMethod.Of<int, int, int>("Rencontres", ["rencontre", "fixed point", "partial derange"],
            (items, fixedPoints) => items is >= 0 and <= 12 && fixedPoints >= 0 ? Rencontres(items, fixedPoints) : Undefined.Result,
            """
            private static int {name}(int items, int fixedPoints)
            {
                var derangements = 1;
                for (var count = 1; count <= items - fixedPoints; count++)
                    derangements = count * derangements + (count % 2 == 0 ? 1 : -1);
                if (fixedPoints > items)
                    return 0;
                var ways = 1;
                for (var index = 1; index <= fixedPoints; index++)
                    ways = ways * (items - fixedPoints + index) / index;
                return ways * derangements;
            }
            """),
        NamedMethod.Of<int, int, int, int>("BinomialModulo", ["binomial+mod", "ncr+mod", "combin+mod"],
            (items, chosen, modulus) => items is >= 0 and <= 1_000 && chosen is >= 0 and <= 1_000 && modulus is > 0 and <= 1_000_000_007 ? BinomialModulo(items, chosen, modulus) : Undefined.Result,
            """
            private static int {name}(int items, int chosen, int modulus)
            {
                // The row of Pascal's triangle, as far as the place sought.
                var row = new int[chosen + 1];
                row[0] = 1 % modulus;
                for (var count = 1; count <= items; count++)
                {
                    for (var place = chosen; place > 0; place--)
                        row[place] = (int)(((long)row[place] + row[place - 1]) % modulus);
                }

                return row[chosen];
            }
            """),
        NamedMethod.Of<int, int>("Partitions", ["partition+integer", "partition+number", "integer partition"],
            number => number is >= 0 and <= 120 ? Partitions(number) : Undefined.Result,
            """
            private static int {name}(int number)
            {
                var ways = new int[number + 1];
                ways[0] = 1;
                for (var part = 1; part <= number; part++)
                {
                    for (var sum = part; sum <= number; sum++)
                        ways[sum] = checked(ways[sum] + ways[sum - part]);
                }

                return ways[number];
            }
            """),
        NamedMethod.Of<int, int, int>("Josephus", ["josephus", "surviv"],
            (people, step) => people is > 0 and <= 10_000 && step is > 0 and <= 10_000 ? Josephus(people, step) : Undefined.Result,
            """
            private static int {name}(int people, int step)
            {
                var survivor = 0;
                for (var count = 2; count <= people; count++)
                    survivor = (survivor + step) % count;
                return survivor + 1;
            }
            """),
        NamedMethod.Of<int, double>("HarmonicSum", ["harmonic"],
            count => count is >= 0 and <= 10_000 ? Harmonic(count) : Undefined.Result,
            """
            private static double {name}(int count) =>
                Enumerable.Range(1, count).Sum(number => 1.0 / number);
            """, "System.Linq"),
    ];

    /// <summary>Numbers in a triangle, each made of the one above and the one to the left of that.</summary>
    private static Component Table(string name, string[] keywords, Func<long, long, int, int, long> step, string source) =>
        NamedMethod.Of<int, int, int>(name, keywords,
            (row, column) => InRange(row) && InRange(column) && InTable(row, column, step) is <= int.MaxValue and var value ? (int)value : Undefined.Result,
            $$"""
            private static int {name}(int row, int column)
            {
                var numbers = new long[column + 1];
                numbers[0] = 1;
                for (var n = 1; n <= row; n++)
                {
                    // From the right, so that the row above is still there.
                    for (var k = column; k >= 0; k--)
                    {
                        var (above, left) = (numbers[k], k > 0 ? numbers[k - 1] : 0);
                        numbers[k] = {{source}};
                    }
                }

                return checked((int)numbers[column]);
            }
            """);

    private static bool InRange(int index) => index is >= 0 and <= LargestIndex;

    /// <summary>More than any integer where a number on the way is too large.</summary>
    private static long InTable(int row, int column, Func<long, long, int, int, long> step)
    {
        var numbers = new long[column + 1];
        numbers[0] = 1;
        for (var n = 1; n <= row; n++)
        {
            for (var k = column; k >= 0; k--)
            {
                numbers[k] = step(numbers[k], k > 0 ? numbers[k - 1] : 0, n, k);
                if (numbers[k] is > long.MaxValue / 100 or < 0) return long.MaxValue;
            }
        }

        return numbers[column];
    }

    private static Maybe<int> Delannoy(int rows, int columns)
    {
        var row = Enumerable.Repeat(1L, columns + 1).ToArray();
        for (var index = 1; index <= rows; index++)
        {
            var diagonal = row[0];
            for (var column = 1; column <= columns; column++)
                (diagonal, row[column]) = (row[column], row[column] + row[column - 1] + diagonal);
            if (row[^1] > int.MaxValue) return Undefined.Result;
        }

        return (int)row[^1];
    }

    private static int BinomialModulo(int items, int chosen, int modulus)
    {
        var row = new int[chosen + 1];
        row[0] = 1 % modulus;
        for (var count = 1; count <= items; count++)
        {
            for (var place = chosen; place > 0; place--)
                row[place] = (int)(((long)row[place] + row[place - 1]) % modulus);
        }

        return row[chosen];
    }

    private static Maybe<int> Rencontres(int items, int fixedPoints)
    {
        var derangements = 1;
        for (var count = 1; count <= items - fixedPoints; count++)
            derangements = (count * derangements) + (count % 2 == 0 ? 1 : -1);
        if (fixedPoints > items) return 0;
        var ways = 1;
        for (var index = 1; index <= fixedPoints; index++)
            ways = ways * (items - fixedPoints + index) / index;
        return (long)ways * derangements is <= int.MaxValue and var value ? (int)value : Undefined.Result;
    }

    private static int Partitions(int number)
    {
        var ways = new int[number + 1];
        ways[0] = 1;
        for (var part = 1; part <= number; part++)
        {
            for (var sum = part; sum <= number; sum++)
                ways[sum] += ways[sum - part];
        }

        return ways[number];
    }

    private static int Josephus(int people, int step)
    {
        var survivor = 0;
        for (var count = 2; count <= people; count++)
            survivor = (survivor + step) % count;
        return survivor + 1;
    }

    private static double Harmonic(int count) => Enumerable.Range(1, count).Sum(number => 1.0 / number);
}
