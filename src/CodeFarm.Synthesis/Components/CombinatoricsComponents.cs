namespace CodeFarm.Synthesis;

/// <summary>The counting functions of combinatorics.</summary>
internal static class CombinatoricsComponents
{
    private static readonly HelperMethod BinomialHelper = new(
        "Binomial",
        """
        private static int {name}(int items, int chosen)
        {
            var ways = chosen <= items ? 1L : 0L;
            for (var index = 1; index <= chosen; index++)
                ways = ways * (items - chosen + index) / index;
            return checked((int)ways);
        }
        """);

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<int, int>("Factorial", 6, number => Factorial(number) is var product && product <= int.MaxValue ? (int)product : Undefined.Result,
            new("Enumerable.Range(1, {0}).Aggregate(1, (product, factor) => product * factor)", "System.Linq"))
            with { Keywords = ["factorial", "permutation", "arrange"], ResultName = "factorial" },
        Component.Of<int, long>("Factorial", 6, number => Factorial(number) is var product && product <= long.MaxValue ? (long)product : Undefined.Result,
            new("Enumerable.Range(1, {0}).Aggregate(1L, (product, factor) => product * factor)", "System.Linq"))
            with { Keywords = ["factorial", "permutation", "arrange"], ResultName = "factorial" },
        Component.Of<int, int, int>("Binomial", 7, Binomial, new("{helper}({0}, {1})") { Helper = BinomialHelper })
            with { Keywords = ["binomial", "combination", "choos", "coefficient", "pascal", "ncr", "path", "grid"], ResultName = "ways" },
    ];

    /// <summary>The product, or more than any integer where it has no place; so, too, for a negative number, of which there is none.</summary>
    private static Int128 Factorial(int number)
    {
        if (number is < 0 or > 30) return Int128.MaxValue;
        var product = Int128.One;
        for (var factor = 2; factor <= number; factor++)
            product *= factor;
        return product;
    }

    private static Maybe<int> Binomial(int items, int chosen)
    {
        if (items < 0 || chosen < 0 || chosen > 200) return Undefined.Result;
        var ways = chosen <= items ? Int128.One : Int128.Zero;
        for (var index = 1; index <= chosen; index++)
        {
            if (ways * (items - chosen + index) > long.MaxValue) return Undefined.Result;
            ways = ways * (items - chosen + index) / index;
        }

        return ways <= int.MaxValue ? (int)ways : Undefined.Result;
    }
}
