namespace CodeFarm.Synthesis;

/// <summary>What can be put together of given amounts, such as coins.</summary>
internal static class ChangeComponents
{
    /// <summary>The methods go through every amount up to the one asked for.</summary>
    private const int LargestAmount = 10_000;

    public static IEnumerable<Component> All { get; } =
    [
        NamedMethod.Of<int[], int, int>("FewestCoins", ["coin+min", "coin+few", "change+min", "change+few", "coin+least", "change+coin"],
            (coins, amount) => AreCoins(coins, amount) ? Fewest(coins, amount) : Undefined.Result,
            """
            private static int {name}(IEnumerable<int> coins, int amount)
            {
                var all = coins.ToArray();
                // No amount needs more than so many coins of one, so that one more stands for none.
                var fewest = Enumerable.Repeat(amount + 1, amount + 1).ToArray();
                fewest[0] = 0;
                for (var sum = 1; sum <= amount; sum++)
                {
                    foreach (var coin in all.Where(coin => coin <= sum))
                        fewest[sum] = Math.Min(fewest[sum], 1 + fewest[sum - coin]);
                }

                return fewest[amount] > amount ? -1 : fewest[amount];
            }
            """, "System", "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<int[], int, int>("WaysToChange", ["coin+way", "coin+count", "coin+number", "change+way", "coin change"],
            (coins, amount) => AreCoins(coins, amount) && Ways(coins, amount) is <= int.MaxValue and var ways ? (int)ways : Undefined.Result,
            """
            private static int {name}(IEnumerable<int> coins, int amount)
            {
                var ways = new int[amount + 1];
                ways[0] = 1;
                foreach (var coin in coins)
                {
                    for (var sum = coin; sum <= amount; sum++)
                        ways[sum] += ways[sum - coin];
                }

                return ways[amount];
            }
            """, "System.Collections.Generic"),
        NamedMethod.Of<int[], int, bool>("HasSubsetSum", ["subset+sum", "subset sum"],
            (numbers, sum) => AreCoins(numbers, sum) && numbers.Length <= 100 ? Sums(numbers, sum).Contains(sum) : Undefined.Result,
            """
            private static bool {name}(IEnumerable<int> numbers, int sum)
            {
                var sums = new HashSet<int> { 0 };
                foreach (var number in numbers)
                    sums.UnionWith([.. sums.Select(smaller => smaller + number).Where(larger => larger <= sum)]);
                return sums.Contains(sum);
            }
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<int[], int, bool>("HasSubsetSumDivisibleBy", ["subset+sum+divisib", "subsequence+sum+divisib"],
            (numbers, divisor) => divisor is > 0 and <= 1_000 && numbers.Length <= 100 && numbers.All(number => number is >= 0 and < int.MaxValue / 2) ? IsSumDivisible(numbers, divisor) : Undefined.Result,
            """
            private static bool {name}(IEnumerable<int> numbers, int divisor)
            {
                var remainders = new HashSet<int>();
                foreach (var number in numbers)
                    remainders.UnionWith([number % divisor, .. remainders.Select(remainder => (remainder + number) % divisor)]);
                return remainders.Contains(0);
            }
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<int[], int[], int, int>("KnapsackValue", ["knapsack"],
            (values, weights, capacity) => values.Length == weights.Length && AreCoins(weights, capacity) && values.All(value => value is >= 0 and < 1_000_000) && values.Length <= 100
                ? Knapsack(values, weights, capacity)
                : Undefined.Result,
            """
            private static int {name}(IEnumerable<int> values, IEnumerable<int> weights, int capacity)
            {
                var best = new int[capacity + 1];
                foreach (var (value, weight) in values.Zip(weights))
                {
                    // From the end, so that nothing is packed twice.
                    for (var room = capacity; room >= weight; room--)
                        best[room] = Math.Max(best[room], best[room - weight] + value);
                }

                return best[capacity];
            }
            """, "System", "System.Collections.Generic", "System.Linq"),
    ];

    private static bool AreCoins(int[] coins, int amount) => amount is >= 0 and <= LargestAmount && Array.TrueForAll(coins, coin => coin is > 0 and < int.MaxValue / 4);

    private static int Fewest(int[] coins, int amount)
    {
        var fewest = Enumerable.Repeat(amount + 1, amount + 1).ToArray();
        fewest[0] = 0;
        for (var sum = 1; sum <= amount; sum++)
        {
            foreach (var coin in coins.Where(coin => coin <= sum))
                fewest[sum] = Math.Min(fewest[sum], 1 + fewest[sum - coin]);
        }

        return fewest[amount] > amount ? -1 : fewest[amount];
    }

    private static long Ways(int[] coins, int amount)
    {
        var ways = new long[amount + 1];
        ways[0] = 1;
        foreach (var coin in coins)
        {
            for (var sum = coin; sum <= amount; sum++)
            {
                ways[sum] += ways[sum - coin];
                if (ways[sum] > int.MaxValue) return long.MaxValue;
            }
        }

        return ways[amount];
    }

    private static HashSet<int> Sums(int[] numbers, int largest)
    {
        var sums = new HashSet<int> { 0 };
        foreach (var number in numbers)
            sums.UnionWith([.. sums.Select(smaller => smaller + number).Where(larger => larger <= largest)]);
        return sums;
    }

    private static bool IsSumDivisible(int[] numbers, int divisor)
    {
        var remainders = new HashSet<int>();
        foreach (var number in numbers)
            remainders.UnionWith([number % divisor, .. remainders.Select(remainder => (remainder + number) % divisor)]);

        return remainders.Contains(0);
    }

    private static int Knapsack(int[] values, int[] weights, int capacity)
    {
        var best = new int[capacity + 1];
        foreach (var (value, weight) in values.Zip(weights))
        {
            for (var room = capacity; room >= weight; room--)
                best[room] = Math.Max(best[room], best[room - weight] + value);
        }

        return best[capacity];
    }
}
