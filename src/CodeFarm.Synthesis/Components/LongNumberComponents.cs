using System.Globalization;
using System.Numerics;

namespace CodeFarm.Synthesis;

/// <summary>Numbers that are too long for an integer, as texts of digits.</summary>
internal static class LongNumberComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        NamedMethod.Of<int, string>("FactorialDigits", ["factorial+digit", "factorial+zero", "factorial+large"],
            number => number is >= 0 and <= 300 ? Factorial(number).ToString(CultureInfo.InvariantCulture) : Undefined.Result,
            """
            private static string {name}(int number)
            {
                var factorial = BigInteger.One;
                for (var factor = 2; factor <= number; factor++)
                    factorial *= factor;
                return factorial.ToString(CultureInfo.InvariantCulture);
            }
            """, "System.Globalization", "System.Numerics"),
        NamedMethod.Of<int, int, string>("PowerDigits", ["power+digit", "expon+digit"],
            (number, exponent) => exponent is >= 0 and <= 1_000 && number >= 0 ? BigInteger.Pow(number, exponent).ToString(CultureInfo.InvariantCulture) : Undefined.Result,
            """
            private static string {name}(int number, int exponent) =>
                BigInteger.Pow(number, exponent).ToString(CultureInfo.InvariantCulture);
            """, "System.Globalization", "System.Numerics"),
    ];

    private static BigInteger Factorial(int number)
    {
        var factorial = BigInteger.One;
        for (var factor = 2; factor <= number; factor++)
            factorial *= factor;
        return factorial;
    }
}
