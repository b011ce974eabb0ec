namespace CodeFarm.Synthesis;

/// <summary>The best subsequence of a list of integers, of which everybody knows one or the other by name.</summary>
internal static class SubsequenceComponents
{
    /// <summary>The methods take the square of the length.</summary>
    private const int LongestList = 300;

    public static IEnumerable<Component> All { get; } =
    [
        Monotone("LongestIncreasingSubsequence", ["longest increas", "increas+subsequence+length", "longest+increas+sub sequence"], (earlier, later) => earlier < later, weight: _ => 1, "<", "1"),
        Monotone("LongestDecreasingSubsequence", ["longest decreas", "decreas+subsequence+length"], (earlier, later) => earlier > later, weight: _ => 1, ">", "1"),
        Monotone("LargestIncreasingSum", ["sum+increas+subsequence", "sum+increas+sub sequence"], (earlier, later) => earlier < later, weight: number => number, "<", "all[index]"),
        NamedMethod.Of<int[], int>("LongestBitonicSubsequence", ["bitonic"],
            numbers => numbers.Length is > 0 and <= LongestList ? Bitonic(numbers) : Undefined.Result,
            """
            private static int {name}(IEnumerable<int> numbers)
            {
                var all = numbers.ToArray();
                var rising = Lengths(all);
                var falling = Lengths([.. Enumerable.Reverse(all)]);
                return Enumerable.Range(0, all.Length).Max(peak => rising[peak] + falling[^(peak + 1)] - 1);

                // Of the longest increasing subsequence that ends at each place.
                static int[] Lengths(int[] list)
                {
                    var lengths = new int[list.Length];
                    for (var index = 0; index < list.Length; index++)
                        lengths[index] = 1 + Enumerable.Range(0, index).Where(earlier => list[earlier] < list[index]).Select(earlier => lengths[earlier]).DefaultIfEmpty().Max();
                    return lengths;
                }
            }
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<int[], int>("LargestSumWithoutNeighbours", ["no adjacent", "no two adjacent", "nonadjacent", "non adjacent", "not adjacent", "no+adjacent+sum", "robber"],
            numbers => NumberListComponents.SumOf(numbers) is not null && numbers.All(number => number >= 0) ? WithoutNeighbours(numbers) : Undefined.Result,
            """
            private static int {name}(IEnumerable<int> numbers)
            {
                var (with, without) = (0, 0);
                foreach (var number in numbers)
                    (with, without) = (without + number, Math.Max(with, without));
                return Math.Max(with, without);
            }
            """, "System", "System.Collections.Generic"),
        NamedMethod.Of<int[], int>("LongestConsecutiveNumbers", ["longest consecutive", "consecutive+subsequence", "consecutive+sub sequence", "consecutive integer", "consecutive number"],
            numbers => numbers.All(number => number is > int.MinValue and < int.MaxValue) ? LongestConsecutive(numbers) : Undefined.Result,
            """
            private static int {name}(IEnumerable<int> numbers)
            {
                var all = numbers.ToHashSet();
                var longest = 0;
                foreach (var start in all.Where(number => !all.Contains(number - 1)))
                {
                    var length = 1;
                    while (all.Contains(start + length))
                        length++;
                    longest = Math.Max(longest, length);
                }

                return longest;
            }
            """, "System", "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<int[], int>("LargestSliceProduct", ["product+subarray", "product+contiguous", "product+sub array", "product+sublist"],
            numbers => numbers.Length > 0 ? LargestProduct(numbers) is >= int.MinValue and <= int.MaxValue and var largest ? (int)largest : Undefined.Result : Undefined.Result,
            """
            private static int {name}(IEnumerable<int> numbers)
            {
                var (largest, high, low) = (int.MinValue, 1, 1);
                foreach (var number in numbers)
                {
                    // A negative number makes the lowest product the highest one.
                    int[] products = [number, high * number, low * number];
                    (high, low) = (products.Max(), products.Min());
                    largest = Math.Max(largest, high);
                }

                return largest;
            }
            """, "System", "System.Collections.Generic", "System.Linq"),
    ];

    /// <summary>The heaviest subsequence in which each number compares with the one before it.</summary>
    private static Component Monotone(string name, string[] keywords, Func<int, int, bool> follows, Func<int, int> weight, string comparison, string weightSource) =>
        NamedMethod.Of<int[], int>(name, keywords,
            numbers => numbers.Length is > 0 and <= LongestList && numbers.All(number => Math.Abs((long)number) < int.MaxValue / LongestList) ? Heaviest(numbers, follows, weight) : Undefined.Result,
            $$"""
            private static int {name}(IEnumerable<int> numbers)
            {
                var all = numbers.ToArray();
                // The best subsequence that ends at each place.
                var best = new int[all.Length];
                for (var index = 0; index < all.Length; index++)
                    best[index] = {{weightSource}} + Enumerable.Range(0, index).Where(earlier => all[earlier] {{comparison}} all[index]).Select(earlier => best[earlier]).DefaultIfEmpty().Max();
                return best.Max();
            }
            """, "System.Collections.Generic", "System.Linq");

    private static int Heaviest(int[] all, Func<int, int, bool> follows, Func<int, int> weight)
    {
        var best = new int[all.Length];
        for (var index = 0; index < all.Length; index++)
            best[index] = weight(all[index]) + Enumerable.Range(0, index).Where(earlier => follows(all[earlier], all[index])).Select(earlier => best[earlier]).DefaultIfEmpty().Max();
        return best.Max();
    }

    private static int Bitonic(int[] all)
    {
        var (rising, falling) = (Lengths(all), Lengths([.. Enumerable.Reverse(all)]));
        return Enumerable.Range(0, all.Length).Max(peak => rising[peak] + falling[^(peak + 1)] - 1);

        static int[] Lengths(int[] list)
        {
            var lengths = new int[list.Length];
            for (var index = 0; index < list.Length; index++)
                lengths[index] = 1 + Enumerable.Range(0, index).Where(earlier => list[earlier] < list[index]).Select(earlier => lengths[earlier]).DefaultIfEmpty().Max();
            return lengths;
        }
    }

    private static int WithoutNeighbours(int[] numbers)
    {
        var (with, without) = (0, 0);
        foreach (var number in numbers)
            (with, without) = (without + number, Math.Max(with, without));
        return Math.Max(with, without);
    }

    private static int LongestConsecutive(int[] numbers)
    {
        var all = numbers.ToHashSet();
        var longest = 0;
        foreach (var start in all.Where(number => !all.Contains(number - 1)))
        {
            var length = 1;
            while (all.Contains(start + length))
                length++;
            longest = Math.Max(longest, length);
        }

        return longest;
    }

    /// <summary>Beyond every integer where a product on the way has no place.</summary>
    private static long LargestProduct(int[] numbers)
    {
        var (largest, high, low) = ((long)int.MinValue, 1L, 1L);
        foreach (var number in numbers)
        {
            long[] products = [number, high * number, low * number];
            if (products.Any(product => product is < int.MinValue or > int.MaxValue)) return long.MaxValue;
            (high, low) = (products.Max(), products.Min());
            largest = Math.Max(largest, high);
        }

        return largest;
    }
}
