namespace CodeFarm.Synthesis;

/// <summary>What is asked of a list of integers as a series of readings: balances, profits, what is larger next, what is missing.</summary>
internal static class SeriesComponents
{
    private const int LongestList = 300;

    public static IEnumerable<Component> All { get; } =
    [
        NamedMethod.Of<int[], int>("EquilibriumIndex", ["equilibrium", "pivot", "balance+index"],
            numbers => NumberListComponents.SumOf(numbers) is not null ? Equilibrium(numbers) : Undefined.Result,
            """
            private static int {name}(IEnumerable<int> numbers)
            {
                var all = numbers.ToArray();
                var (left, total) = (0, all.Sum());
                for (var index = 0; index < all.Length; index++)
                {
                    if (left == total - left - all[index])
                        return index;
                    left += all[index];
                }

                return -1;
            }
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<int[], int>("LargestProfit", ["profit+max", "profit+stock", "profit+buy", "buy+sell"],
            numbers => numbers.All(number => number is >= 0 and < int.MaxValue / 2) ? Profit(numbers) : Undefined.Result,
            """
            private static int {name}(IEnumerable<int> prices)
            {
                var (profit, lowest) = (0, int.MaxValue);
                foreach (var price in prices)
                {
                    profit = Math.Max(profit, price - lowest);
                    lowest = Math.Min(lowest, price);
                }

                return profit;
            }
            """, "System", "System.Collections.Generic"),
        NamedMethod.Of<int[], int[]>("NextGreater", ["next greater", "next larger", "next warmer"],
            numbers => numbers.Length <= LongestList ? Array.ConvertAll(Enumerable.Range(0, numbers.Length).ToArray(), index => numbers.Skip(index + 1).Where(next => next > numbers[index]).DefaultIfEmpty(-1).First()) : Undefined.Result,
            """
            private static int[] {name}(IEnumerable<int> numbers)
            {
                var all = numbers.ToArray();
                return [.. all.Select((number, index) => all.Skip(index + 1).Where(next => next > number).DefaultIfEmpty(-1).First())];
            }
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<int[], int>("TrappedWater", ["trap+water", "rain water", "rainwater"],
            heights => heights.Length is > 0 and <= LongestList && heights.All(height => height is >= 0 and < 1_000_000) ? TrappedWater(heights) : Undefined.Result,
            """
            private static int {name}(IEnumerable<int> heights)
            {
                var all = heights.ToArray();
                return all.Select((height, index) => Math.Min(all[..(index + 1)].Max(), all[index..].Max()) - height).Sum();
            }
            """, "System", "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<int[], int>("FewestJumps", ["jump+min", "jump+end", "jump+reach"],
            steps => steps.Length is > 0 and <= LongestList && steps.All(step => step is >= 0 and < 1_000_000) ? FewestJumps(steps) : Undefined.Result,
            """
            private static int {name}(IEnumerable<int> steps)
            {
                var all = steps.ToArray();
                var (jumps, reached, furthest) = (0, 0, 0);
                for (var place = 0; place < all.Length - 1; place++)
                {
                    if (place > furthest)
                        return -1;
                    furthest = Math.Max(furthest, place + all[place]);
                    if (place == reached)
                        (jumps, reached) = (jumps + 1, furthest);
                }

                return furthest >= all.Length - 1 ? jumps : -1;
            }
            """, "System", "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<int[], int>("MissingNumber", ["missing"],
            numbers => numbers.Length is > 0 and <= LongestList && (long)numbers.Max() - numbers.Min() < 10_000 && Missing(numbers) is { } missing ? missing : Undefined.Result,
            """
            private static int {name}(IEnumerable<int> numbers)
            {
                var all = numbers.ToHashSet();
                return Enumerable.Range(all.Min(), all.Max() - all.Min()).First(number => !all.Contains(number));
            }
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<int[][], int[][]>("MergeIntervals", ["interval+merg", "interval+overlap", "range+merg"],
            intervals => intervals.All(interval => interval.Length == 2) ? MergeIntervals(intervals) : Undefined.Result,
            """
            private static int[][] {name}(IEnumerable<IEnumerable<int>> intervals)
            {
                var merged = new List<int[]>();
                foreach (var interval in intervals.Select(interval => interval.ToArray()).OrderBy(interval => interval[0]))
                {
                    if (merged.Count > 0 && interval[0] <= merged[^1][1])
                        merged[^1] = [merged[^1][0], Math.Max(merged[^1][1], interval[1])];
                    else
                        merged.Add(interval);
                }

                return [.. merged];
            }
            """, "System", "System.Collections.Generic", "System.Linq"),
    ];

    private static int Equilibrium(int[] all)
    {
        var (left, total) = (0, all.Sum());
        for (var index = 0; index < all.Length; index++)
        {
            if (left == total - left - all[index]) return index;
            left += all[index];
        }

        return -1;
    }

    private static int Profit(int[] prices)
    {
        var (profit, lowest) = (0, int.MaxValue);
        foreach (var price in prices)
            (profit, lowest) = (Math.Max(profit, price - lowest), Math.Min(lowest, price));
        return profit;
    }

    private static int TrappedWater(int[] all) => all.Select((height, index) => Math.Min(all[..(index + 1)].Max(), all[index..].Max()) - height).Sum();

    private static int FewestJumps(int[] all)
    {
        var (jumps, reached, furthest) = (0, 0, 0);
        for (var place = 0; place < all.Length - 1; place++)
        {
            if (place > furthest) return -1;
            furthest = Math.Max(furthest, place + all[place]);
            if (place == reached)
                (jumps, reached) = (jumps + 1, furthest);
        }

        return furthest >= all.Length - 1 ? jumps : -1;
    }

    private static int? Missing(int[] numbers)
    {
        var all = numbers.ToHashSet();
        return Enumerable.Range(all.Min(), all.Max() - all.Min()).Select(number => (int?)number).FirstOrDefault(number => !all.Contains(number!.Value));
    }

    private static int[][] MergeIntervals(int[][] intervals)
    {
        var merged = new List<int[]>();
        foreach (var interval in intervals.OrderBy(interval => interval[0]))
        {
            if (merged.Count > 0 && interval[0] <= merged[^1][1])
                merged[^1] = [merged[^1][0], Math.Max(merged[^1][1], interval[1])];
            else
                merged.Add(interval);
        }

        return [.. merged];
    }
}
