namespace CodeFarm.Synthesis;

/// <summary>Properties of integers that have a name, and are meant only where it is said.</summary>
internal static class NumberPropertyComponents
{
    private static readonly HelperMethod CollatzHelper = new(
        "CollatzSteps",
        """
        private static int {name}(int number)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
            var steps = 0;
            for (var value = (long)number; value != 1; steps++)
                value = value % 2 == 0 ? value / 2 : (3 * value) + 1;
            return steps;
        }
        """,
        "System");

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<int, int, int, int>("Discriminant", 7,
            (square, linear, constant) => ((long)linear * linear) - (4L * square * constant) is >= int.MinValue and <= int.MaxValue and var value
                && (long)linear * linear <= int.MaxValue && Math.Abs(4L * square) <= int.MaxValue && Math.Abs(4L * square * constant) <= int.MaxValue
                    ? (int)value
                    : Undefined.Result,
            new("{1} * {1} - 4 * {0} * {2}") { Precedence = Precedence.Additive, OperandPrecedence = Precedence.Unary })
            with { Keywords = ["quadratic", "discriminant"], NeedsKeyword = true, ResultName = "discriminant" },
        Predicate("IsPerfectNumber", number => NumberTheoryComponents.Divisors(number, number - 1).Sum() == number,
            "Enumerable.Range(1, number - 1).Where(divisor => number % divisor == 0).Sum() == number", "perfect"),
        Predicate("IsAbundant", number => NumberTheoryComponents.Divisors(number, number - 1).Sum() > number,
            "Enumerable.Range(1, number - 1).Where(divisor => number % divisor == 0).Sum() > number", "abundant"),
        Predicate("IsDeficient", number => NumberTheoryComponents.Divisors(number, number - 1).Sum() < number,
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
