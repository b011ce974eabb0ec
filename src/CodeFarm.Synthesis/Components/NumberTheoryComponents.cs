namespace CodeFarm.Synthesis;

/// <summary>Divisibility, primes and the counting functions of combinatorics, over integers.</summary>
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

    private static readonly HelperMethod CollatzHelper = new(
        "CollatzSteps",
        """
        private static int {name}(int number)
        {
            var steps = 0;
            for (var value = (long)number; value != 1; steps++)
                value = value % 2 == 0 ? value / 2 : (3 * value) + 1;
            return steps;
        }
        """);

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
        Component.Of<int, int>("Factorial", 6, number => Factorial(number) is var product && product <= int.MaxValue ? (int)product : Undefined.Result,
            new("Enumerable.Range(1, {0}).Aggregate(1, (product, factor) => product * factor)", "System.Linq"))
            with { Keywords = ["factorial", "permutation", "arrange"], ResultName = "factorial" },
        Component.Of<int, long>("Factorial", 6, number => Factorial(number) is var product && product <= long.MaxValue ? (long)product : Undefined.Result,
            new("Enumerable.Range(1, {0}).Aggregate(1L, (product, factor) => product * factor)", "System.Linq"))
            with { Keywords = ["factorial", "permutation", "arrange"], ResultName = "factorial" },
        Component.Of<int, int, int>("Binomial", 7, Binomial, new("{helper}({0}, {1})") { Helper = BinomialHelper })
            with { Keywords = ["binomial", "combination", "choos", "coefficient", "pascal", "ncr", "path", "grid"], ResultName = "ways" },
        Component.Of<int, int, int, int>("Discriminant", 7,
            (square, linear, constant) => ((long)linear * linear) - (4L * square * constant) is >= int.MinValue and <= int.MaxValue and var value
                && (long)linear * linear <= int.MaxValue && Math.Abs(4L * square) <= int.MaxValue && Math.Abs(4L * square * constant) <= int.MaxValue
                    ? (int)value
                    : Undefined.Result,
            new("{1} * {1} - 4 * {0} * {2}") { Precedence = Precedence.Additive, OperandPrecedence = Precedence.Unary })
            with { Keywords = ["quadratic", "discriminant"], NeedsKeyword = true, ResultName = "discriminant" },
        Predicate("IsPerfectNumber", number => Divisors(number, number - 1).Sum() == number,
            "Enumerable.Range(1, number - 1).Where(divisor => number % divisor == 0).Sum() == number", "perfect"),
        Predicate("IsAbundant", number => Divisors(number, number - 1).Sum() > number,
            "Enumerable.Range(1, number - 1).Where(divisor => number % divisor == 0).Sum() > number", "abundant"),
        Predicate("IsDeficient", number => Divisors(number, number - 1).Sum() < number,
            "Enumerable.Range(1, number - 1).Where(divisor => number % divisor == 0).Sum() < number", "deficient"),
        Predicate("IsArmstrong", number => Digits(number).Sum(digit => Math.Pow(digit, Digits(number).Length)) == number,
            "Digits(number).Sum(digit => Math.Pow(digit, Digits(number).Length)) == number", "armstrong", "narcissistic"),
        Predicate("IsHarshad", number => number % Digits(number).Sum() == 0, "number % Digits(number).Sum() == 0", "harshad", "niven"),
        Component.Of<int, int>("CollatzSteps", 8, number => number > 0 ? CollatzSteps(number) : Undefined.Result, new("{helper}({0})") { Helper = CollatzHelper })
            with { Keywords = ["collatz", "hailstone"], NeedsKeyword = true, ResultName = "steps" },
    ];

    /// <summary>A property of positive numbers that has a name, and none shorter than its definition.</summary>
    private static Component Predicate(string name, Func<int, bool> holds, string source, params string[] keywords)
    {
        var usesDigits = source.Contains("Digits(number)", StringComparison.Ordinal);
        var body = source.Replace("Digits(number)", "digits", StringComparison.Ordinal);
        var helper = new HelperMethod(
            name,
            usesDigits
                ? $$"""
                private static bool {name}(int number)
                {
                    var digits = number.ToString(CultureInfo.InvariantCulture).Select(letter => letter - '0').ToArray();
                    return {{body}};
                }
                """
                : $$"""
                private static bool {name}(int number) =>
                    {{body}};
                """,
            [.. body.Contains("Math.", StringComparison.Ordinal) ? ["System"] : Array.Empty<string>(), .. usesDigits ? ["System.Globalization"] : Array.Empty<string>(), "System.Linq"]);
        return Component.Of<int, bool>(name, 7, number => number is > 0 and <= 100_000 ? holds(number) : Undefined.Result, new("{helper}({0})") { Helper = helper })
            with { Keywords = keywords, NeedsKeyword = true };
    }

    private static int[] Digits(int number) =>
        Array.ConvertAll(number.ToString(System.Globalization.CultureInfo.InvariantCulture).ToCharArray(), letter => letter - '0');

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

    private static bool IsPrime(int number)
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

    private static IEnumerable<int> Divisors(int number, int largest)
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

    private static Maybe<int> CollatzSteps(int number)
    {
        var steps = 0;
        for (var value = (long)number; value != 1; steps++)
        {
            if (value > long.MaxValue / 4 || steps > 10_000) return Undefined.Result;
            value = value % 2 == 0 ? value / 2 : (3 * value) + 1;
        }

        return steps;
    }
}
