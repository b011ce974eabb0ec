using System.Numerics;

namespace CodeFarm.Synthesis;

/// <summary>Single bits of integers, counted from 0 at the right, and numbers too long for an integer that are looked at digit by digit.</summary>
internal static class BitPlaceComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        Of("SetBit", ["set+bit", "turn on+bit"], (number, place) => number | (1 << place), "{0} | (1 << {1})"),
        Of("ClearBit", ["clear+bit", "unset+bit", "reset+bit", "turn off+bit"], (number, place) => number & ~(1 << place), "{0} & ~(1 << {1})"),
        Of("ToggleBit", ["toggl+bit", "flip+bit", "invert+bit"], (number, place) => number ^ (1 << place), "{0} ^ (1 << {1})"),
        Component.Of<int, int, bool>("IsBitSet", 5, (number, place) => place is >= 0 and < 31 ? (number & (1 << place)) != 0 : Undefined.Result,
            new("({0} & (1 << {1})) != 0") { Precedence = Precedence.Equality, OperandPrecedence = Precedence.Unary })
            with { Keywords = ["bit+set", "bit+check", "bit+on"], NeedsKeyword = true },
        Component.Of<int, int>("LowestSetBit", 5, number => number & -number, new("{0} & -{0}") { Precedence = Precedence.And, OperandPrecedence = Precedence.Primary })
            with { Keywords = ["bit+lowest", "bit+rightmost", "bit+right most", "bit+least"], NeedsKeyword = true, ResultName = "lowest" },
        Component.Of<int, int>("BitLength", 5, number => number > 0 ? BitOperations.Log2((uint)number) + 1 : Undefined.Result,
            new("BitOperations.Log2((uint){0}) + 1", "System.Numerics") { Precedence = Precedence.Additive, OperandPrecedence = Precedence.Unary })
            with { Keywords = ["bit+length", "bit+number", "bit+count", "bit+total"], NeedsKeyword = true, ResultName = "bitLength" },
        Component.Of<int, int, int>("RotateBitsLeft", 5, (number, places) => places is >= 0 and < 32 ? (int)BitOperations.RotateLeft((uint)number, places) : Undefined.Result,
            new("(int)BitOperations.RotateLeft((uint){0}, {1})", "System.Numerics") { Precedence = Precedence.Unary })
            with { Keywords = ["rotat+bit"], NeedsKeyword = true, ResultName = "rotated" },
        Component.Of<int, int, int>("RotateBitsRight", 5, (number, places) => places is >= 0 and < 32 ? (int)BitOperations.RotateRight((uint)number, places) : Undefined.Result,
            new("(int)BitOperations.RotateRight((uint){0}, {1})", "System.Numerics") { Precedence = Precedence.Unary })
            with { Keywords = ["rotat+bit"], NeedsKeyword = true, ResultName = "rotated" },
        Component.Of<int, int>("GrayCode", 5, number => number >= 0 ? number ^ (number >> 1) : Undefined.Result,
            new("{0} ^ ({0} >> 1)") { Precedence = Precedence.And, OperandPrecedence = Precedence.Unary })
            with { Keywords = ["gray code", "gray"], NeedsKeyword = true, ResultName = "code" },
        NamedMethod.Of<int, string>("FactorialDigits", ["factorial+digit", "factorial+zero", "factorial+large"],
            number => number is >= 0 and <= 300 ? Factorial(number).ToString(System.Globalization.CultureInfo.InvariantCulture) : Undefined.Result,
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
            (number, exponent) => exponent is >= 0 and <= 1_000 && number >= 0 ? BigInteger.Pow(number, exponent).ToString(System.Globalization.CultureInfo.InvariantCulture) : Undefined.Result,
            """
            private static string {name}(int number, int exponent) =>
                BigInteger.Pow(number, exponent).ToString(CultureInfo.InvariantCulture);
            """, "System.Globalization", "System.Numerics"),
        NamedMethod.Of<int, int, int>("DigitSumOfPower", ["power+digit+sum", "expon+digit+sum"],
            (number, exponent) => exponent is >= 0 and <= 1_000 && number >= 0 ? BigInteger.Pow(number, exponent).ToString(System.Globalization.CultureInfo.InvariantCulture).Sum(digit => digit - '0') : Undefined.Result,
            """
            private static int {name}(int number, int exponent) =>
                BigInteger.Pow(number, exponent).ToString(CultureInfo.InvariantCulture).Sum(digit => digit - '0');
            """, "System.Globalization", "System.Linq", "System.Numerics"),
    ];

    private static Component Of(string name, string[] keywords, Func<int, int, int> change, string text) =>
        Component.Of<int, int, int>(name, 5, (number, place) => place is >= 0 and < 31 ? change(number, place) : Undefined.Result,
            new(text) { Precedence = Precedence.And, OperandPrecedence = Precedence.Unary })
            with { Keywords = keywords, NeedsKeyword = true, ResultName = "bits" };

    private static BigInteger Factorial(int number)
    {
        var factorial = BigInteger.One;
        for (var factor = 2; factor <= number; factor++)
            factorial *= factor;
        return factorial;
    }
}
