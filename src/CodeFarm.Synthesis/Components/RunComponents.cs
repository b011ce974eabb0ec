using System.Numerics;

namespace CodeFarm.Synthesis;

/// <summary>Components over stretches of a list: runs of equal items, streaks of items that pass a test, contiguous slices.</summary>
internal static class RunComponents
{
    private static readonly HelperMethod RunsHelper = new(
        "Runs",
        """
        private static IReadOnlyList<IReadOnlyList<T>> {name}<T>(IEnumerable<T> items)
        {
            var runs = new List<List<T>>();
            foreach (var item in items)
            {
                if (runs.Count > 0 && EqualityComparer<T>.Default.Equals(runs[^1][^1], item))
                    runs[^1].Add(item);
                else
                    runs.Add([item]);
            }

            return runs;
        }
        """,
        "System.Collections.Generic");

    private static readonly HelperMethod LongestRunHelper = new(
        "LongestRun",
        """
        private static int {name}<T>(IEnumerable<T> items)
        {
            var (longest, length) = (0, 0);
            var previous = default(T);
            foreach (var item in items)
            {
                length = length > 0 && EqualityComparer<T>.Default.Equals(previous, item) ? length + 1 : 1;
                longest = Math.Max(longest, length);
                previous = item;
            }

            return longest;
        }
        """,
        "System", "System.Collections.Generic");

    private static readonly HelperMethod LongestStreakHelper = new(
        "LongestStreak",
        """
        private static int {name}<T>(IEnumerable<T> items, Func<T, bool> holds)
        {
            var (longest, length) = (0, 0);
            foreach (var item in items)
            {
                length = holds(item) ? length + 1 : 0;
                longest = Math.Max(longest, length);
            }

            return longest;
        }
        """,
        "System", "System.Collections.Generic");

    private static string[] Words => ["streak", "run", "consecutive", "contiguous", "row"];

    public static IEnumerable<Component> All { get; } =
    [
        .. For<string>(), .. For<int>(), .. For<double>(), .. For<bool>(),
        Streak<string>(), Streak<int>(), Streak<double>(),
        Component.Of<bool[], int>("LongestStreak", 7, days => LongestStreak(days), new("{helper}({0}, item => item)") { Helper = LongestStreakHelper })
            with { Keywords = [.. Words, "longest"], ResultName = "longest" },
        LargestSliceSum<int>("int"), LargestSliceSum<double>("double"),
    ];

    private static IEnumerable<Component> For<T>()
        where T : notnull =>
    [
        Component.Of<T[], T[][]>("Runs", 6, items => Runs(items), new("{helper}({0})") { Form = ListForm.ReadOnlyList, Helper = RunsHelper })
            with { Inverses = [ListInverses.Runs<T>()], Keywords = [.. Words, "pack", "group"], ElementName = "run", ResultName = "runs" },
        Component.Of<T[], int>("LongestRun", 7, items => Runs(items).Select(run => run.Length).DefaultIfEmpty().Max(), new("{helper}({0})") { Helper = LongestRunHelper })
            with { Keywords = [.. Words, "longest"], ResultName = "longest" },
    ];

    private static Component Streak<T>()
        where T : notnull =>
        Component.Each<T, bool, int>("LongestStreak", 7, (_, tests) => LongestStreak(tests), new("{helper}({0}, {1})") { Helper = LongestStreakHelper })
            with { Keywords = [.. Words, "longest"], ResultName = "longest" };

    /// <summary>Kadane's algorithm: Bentley, Programming Pearls, Communications of the ACM 1984.</summary>
    private static Component LargestSliceSum<T>(string type)
        where T : struct, INumber<T>
    {
        var helper = new HelperMethod(
            "LargestSliceSum",
            $$"""
            private static {{type}} {name}(IEnumerable<{{type}}> numbers)
            {
                var sums = numbers.ToArray();
                for (var index = 1; index < sums.Length; index++)
                    sums[index] += Math.Max(0, sums[index - 1]);
                return sums.Max();
            }
            """,
            "System", "System.Collections.Generic", "System.Linq");
        return Component.Of<T[], T>("LargestSliceSum", 8, Largest, new("{helper}({0})") { Helper = helper })
            with { Keywords = ["contiguous", "subarray", "sublist"], NeedsKeyword = true, ResultName = "largest" };

        static Maybe<T> Largest(T[] numbers)
        {
            var sums = numbers.ToArray();
            for (var index = 1; index < sums.Length; index++)
                sums[index] += T.Max(T.Zero, sums[index - 1]);
            return sums.Length > 0 ? sums.Max() : Undefined.Result;
        }
    }

    private static T[][] Runs<T>(T[] items)
        where T : notnull
    {
        var starts = Enumerable.Range(0, items.Length).Where(index => index == 0 || !items[index].Equals(items[index - 1])).Append(items.Length).ToArray();
        return [.. starts.Zip(starts.Skip(1), (start, end) => items[start..end])];
    }

    private static int LongestStreak(bool[] tests)
    {
        var (longest, length) = (0, 0);
        foreach (var test in tests)
        {
            length = test ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }

        return longest;
    }
}
