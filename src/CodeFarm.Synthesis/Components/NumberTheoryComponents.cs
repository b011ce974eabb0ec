namespace CodeFarm.Synthesis;

/// <summary>Divisibility and primes.</summary>
internal static class NumberTheoryComponents
{
    /// <summary>Beyond it, trial division would take the search milliseconds for one value.</summary>
    private const int LargestFactored = 10_000_000;

    /// <summary>No list of primes is longer.</summary>
    private const int MostPrimes = 1_000;

    private static readonly HelperMethod GcdHelper = new(
        "GreatestCommonDivisor",
        """
        private static int {name}(int left, int right)
        {
            while (right != 0)
                (left, right) = (right, left % right);
            return Math.Abs(left);
        }
        """,
        "System");

    private static readonly HelperMethod LcmHelper = new(
        "LeastCommonMultiple",
        """
        private static int {name}(int left, int right)
        {
            var multiple = left;
            while (multiple % right != 0)
                multiple += left;
            return multiple;
        }
        """);

    private static readonly HelperMethod PrimeHelper = new(
        "IsPrime",
        """
        private static bool {name}(int number)
        {
            for (var divisor = 2; divisor <= number / divisor; divisor++)
            {
                if (number % divisor == 0)
                    return false;
            }

            return number > 1;
        }
        """);

    private static readonly HelperMethod PrimesHelper = new(
        "PrimesUpTo",
        """
        private static IReadOnlyList<int> {name}(int limit)
        {
            var primes = new List<int>();
            for (var number = 2; number <= limit; number++)
            {
                if (primes.TrueForAll(prime => number % prime != 0))
                    primes.Add(number);
            }

            return primes;
        }
        """,
        "System.Collections.Generic");

    private static readonly HelperMethod FirstPrimesHelper = new(
        "FirstPrimes",
        """
        private static IReadOnlyList<int> {name}(int count)
        {
            var primes = new List<int>();
            for (var number = 2; primes.Count < count; number++)
            {
                if (primes.TrueForAll(prime => number % prime != 0))
                    primes.Add(number);
            }

            return primes;
        }
        """,
        "System.Collections.Generic");

    private static readonly HelperMethod PrimeFactorsHelper = new(
        "PrimeFactors",
        """
        private static IReadOnlyList<int> {name}(int number)
        {
            var factors = new List<int>();
            for (var divisor = 2; number > 1; divisor++)
            {
                for (; number % divisor == 0; number /= divisor)
                    factors.Add(divisor);
            }

            return factors;
        }
        """,
        "System.Collections.Generic");

    private static readonly HelperMethod DivisorsHelper = new(
        "Divisors",
        """
        private static IEnumerable<int> {name}(int number) =>
            Enumerable.Range(1, number).Where(divisor => number % divisor == 0);
        """,
        "System.Collections.Generic", "System.Linq");

    private static readonly HelperMethod ProperDivisorsHelper = new(
        "ProperDivisors",
        """
        private static IEnumerable<int> {name}(int number) =>
            Enumerable.Range(1, number - 1).Where(divisor => number % divisor == 0);
        """,
        "System.Collections.Generic", "System.Linq");

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<int, int, int>("GreatestCommonDivisor", 6,
            (left, right) => left > int.MinValue && right > int.MinValue ? Gcd(left, right) : Undefined.Result,
            new("{helper}({0}, {1})") { Helper = GcdHelper })
            with { IsCommutative = true, Keywords = ["gcd", "hcf", "divisor", "coprime", "fraction", "simplif"], ResultName = "divisor" },
        Component.Of<int, int, int>("LeastCommonMultiple", 7,
            (left, right) => Lcm(left, right) is > 0 and var multiple ? multiple : Undefined.Result,
            new("{helper}({0}, {1})") { Helper = LcmHelper })
            with { IsCommutative = true, Keywords = ["lcm", "multiple"], ResultName = "multiple" },
        Component.Of<int[], int>("GreatestCommonDivisorOfAll", 7, numbers => OfAll(numbers, Gcd), new("{0}.Aggregate({helper})", "System.Linq") { Helper = GcdHelper })
            with { Keywords = ["gcd", "hcf", "divisor"], ResultName = "divisor" },
        Component.Of<int[], int>("LeastCommonMultipleOfAll", 7, numbers => OfAll(numbers, Lcm), new("{0}.Aggregate({helper})", "System.Linq") { Helper = LcmHelper })
            with { Keywords = ["lcm", "multiple"], ResultName = "multiple" },
        Component.Of<int, bool>("IsPrime", 6, number => IsPrime(number), new("{helper}({0})") { Helper = PrimeHelper })
            with { Keywords = ["prime"] },
        Component.Of<int, int[]>("PrimesUpTo", 7, limit => limit <= 7_900 ? Primes().TakeWhile(prime => prime <= limit).ToArray() : Undefined.Result,
            List("{helper}({0})", PrimesHelper))
            with { Keywords = ["prime"], ElementName = "prime", ResultName = "primes" },
        Component.Of<int, int[]>("FirstPrimes", 7, count => count <= MostPrimes ? Primes().Take(count).ToArray() : Undefined.Result,
            List("{helper}({0})", FirstPrimesHelper))
            with { Keywords = ["prime"], ElementName = "prime", ResultName = "primes" },
        Component.Of<int, int[]>("PrimeFactors", 6, number => number <= LargestFactored ? PrimeFactors(number).ToArray() : Undefined.Result,
            List("{helper}({0})", PrimeFactorsHelper))
            with { Keywords = ["prime", "factor", "divisor"], ElementName = "factor", ResultName = "factors" },
        Component.Of<int, int[]>("Divisors", 6, number => number is > 0 and <= 100_000 ? Divisors(number, number).ToArray() : Undefined.Result,
            Sequence("{helper}({0})", DivisorsHelper))
            with { Keywords = ["divisor", "factor"], ElementName = "divisor", ResultName = "divisors" },
        Component.Of<int, int[]>("ProperDivisors", 7, number => number is > 0 and <= 100_000 ? Divisors(number, number - 1).ToArray() : Undefined.Result,
            Sequence("{helper}({0})", ProperDivisorsHelper))
            with { Keywords = ["divisor", "proper", "perfect", "abundant", "deficient", "amicable", "aliquot"], ElementName = "divisor", ResultName = "divisors" },
    ];

    private static CSharpTemplate List(string text, HelperMethod helper) => new(text) { Form = ListForm.ReadOnlyList, Helper = helper };

    private static CSharpTemplate Sequence(string text, HelperMethod helper) => new(text) { Form = ListForm.Sequence, Helper = helper };

    private static int Gcd(int left, int right)
    {
        while (right != 0)
            (left, right) = (right, left % right);
        return Math.Abs(left);
    }

    /// <summary>Zero where there is none, or none that fits.</summary>
    private static int Lcm(int left, int right) =>
        left > 0 && right is > 0 and < LargestFactored && (long)left / Gcd(left, right) * right is <= int.MaxValue - LargestFactored and var multiple ? (int)multiple : 0;

    private static Maybe<int> OfAll(int[] numbers, Func<int, int, int> combine) =>
        numbers.Length > 0 && numbers.All(number => number > 0) && numbers.Aggregate(combine) is > 0 and var combined ? combined : Undefined.Result;

    public static bool IsPrime(int number)
    {
        for (var divisor = 2; divisor <= number / divisor; divisor++)
        {
            if (number % divisor == 0) return false;
        }

        return number > 1;
    }

    private static IEnumerable<int> Primes() => Enumerable.Range(2, int.MaxValue - 2).Where(IsPrime);

    private static IEnumerable<int> PrimeFactors(int number)
    {
        for (var divisor = 2; number > 1; divisor++)
        {
            if (divisor > number / divisor) divisor = number;
            for (; number % divisor == 0; number /= divisor)
                yield return divisor;
        }
    }

    /// <summary>The divisors up to a number, in ascending order.</summary>
    public static IEnumerable<int> Divisors(int number, int largest)
    {
        var large = new List<int>();
        for (var divisor = 1; divisor <= number / divisor; divisor++)
        {
            if (number % divisor != 0) continue;
            if (divisor <= largest) yield return divisor;
            if (number / divisor != divisor && number / divisor <= largest) large.Add(number / divisor);
        }

        for (var index = large.Count - 1; index >= 0; index--)
            yield return large[index];
    }
}
