namespace CodeFarm.Synthesis;

/// <summary>Kinds of integers that bear a name, and the next integer of a kind. Definitions as in OEIS.</summary>
internal static class NumberKindComponents
{
    /// <summary>Beyond it, going through divisors or steps would take the search too long.</summary>
    private const int Largest = 100_000;

    public static IEnumerable<Component> All { get; } =
    [
        Kind("IsHappyNumber", ["happy"], IsHappy,
            """
            {
                var seen = new HashSet<int>();
                while (number != 1 && seen.Add(number))
                    number = number.ToString(CultureInfo.InvariantCulture).Sum(digit => (digit - '0') * (digit - '0'));
                return number == 1;
            }
            """, "System.Collections.Generic", "System.Globalization", "System.Linq"),
        Kind("IsUglyNumber", ["ugly"], number => Without(Without(Without(number, 2), 3), 5) == 1,
            """
            {
                foreach (var factor in (int[])[2, 3, 5])
                {
                    while (number > 0 && number % factor == 0)
                        number /= factor;
                }

                return number == 1;
            }
            """),
        Kind("IsSquareFree", ["square free", "squarefree"], number => Enumerable.Range(2, 400).All(root => root * root > number || number % (root * root) != 0),
            """
            {
                for (var root = 2; root <= number / root; root++)
                {
                    if (number % (root * root) == 0)
                        return false;
                }

                return true;
            }
            """),
        Kind("IsDisarium", ["disarium"], number => Digits(number).Index().Sum(digit => Math.Pow(digit.Item, digit.Index + 1)) == number,
            """
             =>
                number.ToString(CultureInfo.InvariantCulture).Index().Sum(digit => Math.Pow(digit.Item - '0', digit.Index + 1)) == number;
            """, "System", "System.Globalization", "System.Linq"),
        Kind("IsAutomorphic", ["automorphic"], number => ((long)number * number).ToString(Invariant).EndsWith(number.ToString(Invariant), StringComparison.Ordinal),
            """
             =>
                ((long)number * number).ToString(CultureInfo.InvariantCulture).EndsWith(number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            """, "System", "System.Globalization"),
        Kind("IsSumOfTwoSquares", ["sum+two square", "sum+of two squares"], number => Enumerable.Range(0, 400).Any(root => root * root <= number && Math.Sqrt(number - (root * root)) % 1 == 0),
            """
            {
                for (var root = 0; root * root <= number; root++)
                {
                    if (Math.Sqrt(number - root * root) % 1 == 0)
                        return true;
                }

                return false;
            }
            """, "System"),
        Kind("IsPerfectCube", ["cube"], number => Math.Round(Math.Cbrt(number)) is var root && root * root * root == number,
            """
            {
                var root = Math.Round(Math.Cbrt(number));
                return root * root * root == number;
            }
            """, "System"),
        NamedMethod.Of<int, int, bool>("IsPowerOf", ["power"],
            (number, factor) => number > 0 && factor > 1 ? Without(number, factor) == 1 : number == 1,
            """
            private static bool {name}(int number, int factor)
            {
                while (number > 0 && factor > 1 && number % factor == 0)
                    number /= factor;
                return number == 1;
            }
            """),
        NamedMethod.Of<int, int>("DigitalRoot", ["digital root", "single digit", "repeat+digit+sum", "digit+until"],
            number => number >= 0 ? (number == 0 ? 0 : 1 + ((number - 1) % 9)) : Undefined.Result,
            "private static int {name}(int number) => number == 0 ? 0 : 1 + (number - 1) % 9;"),
        NamedMethod.Of<int, int>("Totient", ["totient", "coprime+count", "relatively prime"],
            number => number is > 0 and <= 2_000 ? Enumerable.Range(1, number).Count(other => Gcd(number, other) == 1) : Undefined.Result,
            """
            private static int {name}(int number)
            {
                var totient = number;
                for (var factor = 2; number > 1; factor++)
                {
                    if (number % factor != 0)
                        continue;
                    totient -= totient / factor;
                    while (number % factor == 0)
                        number /= factor;
                }

                return totient;
            }
            """),
        NamedMethod.Of<int, int, int, int>("PowerModulo", ["power+mod", "expon+mod", "modular power", "modular expon"],
            (number, exponent, modulus) => number >= 0 && exponent >= 0 && modulus > 0 ? (int)System.Numerics.BigInteger.ModPow(number, exponent, modulus) : Undefined.Result,
            "private static int {name}(int number, int exponent, int modulus) => (int)BigInteger.ModPow(number, exponent, modulus);", "System.Numerics"),
        Neighbour("NextPalindrome", ["next+palindrom", "palindrom+greater", "palindrom+larger", "palindrom+after"], 1, IsPalindrome),
        Neighbour("PreviousPalindrome", ["previous+palindrom", "palindrom+smaller", "palindrom+less", "palindrom+before"], -1, IsPalindrome),
        Prime("NextPrime", ["next prime", "prime+greater", "prime+larger", "prime+after"], 1),
        Prime("PreviousPrime", ["previous prime", "prime+smaller", "prime+less", "prime+before"], -1),
    ];

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static Component Kind(string name, string[] keywords, Func<int, bool> holds, string source, params string[] usings) =>
        NamedMethod.Of<int, bool>(name, keywords, number => number is > 0 and <= Largest ? holds(number) : Undefined.Result,
            $"private static bool {{name}}(int number){(source.StartsWith('{') ? "\n" : "")}{source}", usings);

    /// <summary>The next number in a direction that reads the same in both.</summary>
    private static Component Neighbour(string name, string[] keywords, int step, Func<int, bool> holds) =>
        NamedMethod.Of<int, int>(name, keywords, number => First(number, step, holds),
            $$"""
            private static int {name}(int number)
            {
                string digits;
                do
                {
                    number{{(step > 0 ? "++" : "--")}};
                    digits = number.ToString(CultureInfo.InvariantCulture);
                }
                while (number >= 0 && !digits.SequenceEqual(digits.Reverse()));
                return number >= 0 ? number : throw new ArgumentException("There is none.", nameof(number));
            }
            """, "System", "System.Globalization", "System.Linq");

    private static Component Prime(string name, string[] keywords, int step) =>
        NamedMethod.Of<int, int>(name, keywords, number => First(number, step, NumberTheoryComponents.IsPrime),
            $$"""
            private static int {name}(int number)
            {
                do
                    number{{(step > 0 ? "++" : "--")}};
                while (number >= 0 && !IsPrime(number));
                return number >= 0 ? number : throw new ArgumentException("There is none.", nameof(number));

                static bool IsPrime(int candidate)
                {
                    for (var divisor = 2; divisor <= candidate / divisor; divisor++)
                    {
                        if (candidate % divisor == 0)
                            return false;
                    }

                    return candidate > 1;
                }
            }
            """, "System");

    private static Maybe<int> First(int number, int step, Func<int, bool> holds)
    {
        if (number is < 0 or > Largest) return Undefined.Result;
        for (number += step; number >= 0; number += step)
        {
            if (holds(number)) return number;
        }

        return Undefined.Result;
    }

    private static bool IsPalindrome(int number) => number.ToString(Invariant) is var digits && digits.SequenceEqual(digits.Reverse());

    private static int Without(int number, int factor)
    {
        while (number % factor == 0)
            number /= factor;
        return number;
    }

    private static bool IsHappy(int number)
    {
        var seen = new HashSet<int>();
        while (number != 1 && seen.Add(number))
            number = Digits(number).Sum(digit => digit * digit);
        return number == 1;
    }

    private static int Gcd(int left, int right)
    {
        while (right != 0)
            (left, right) = (right, left % right);
        return left;
    }

    private static int[] Digits(int number) => Array.ConvertAll(number.ToString(Invariant).ToCharArray(), letter => letter - '0');
}
