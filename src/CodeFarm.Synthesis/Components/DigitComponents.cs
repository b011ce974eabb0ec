using System.Globalization;

namespace CodeFarm.Synthesis;

/// <summary>The digits of integers, and notations of integers in other bases.</summary>
internal static class DigitComponents
{
    private static readonly HelperMethod ReverseHelper = new(
        "ReverseDigits",
        """
        private static int {name}(int number)
        {
            var reversed = 0;
            for (; number != 0; number /= 10)
                reversed = (reversed * 10) + (number % 10);
            return reversed;
        }
        """);

    private static readonly HelperMethod BaseHelper = new(
        "DigitsInBase",
        """
        private static IReadOnlyList<int> {name}(int number, int radix)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(radix, 2);
            var digits = new List<int>();
            for (; number > 0; number /= radix)
                digits.Insert(0, number % radix);
            return digits;
        }
        """,
        "System", "System.Collections.Generic");

    private static readonly HelperMethod ToRomanHelper = new(
        "ToRoman",
        """
        private static string {name}(int number)
        {
            int[] values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
            string[] numerals = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
            var roman = new StringBuilder();
            for (var index = 0; index < values.Length; index++)
            {
                for (; number >= values[index]; number -= values[index])
                    roman.Append(numerals[index]);
            }

            return roman.ToString();
        }
        """,
        "System.Text");

    private static readonly HelperMethod FromRomanHelper = new(
        "FromRoman",
        """
        private static int {name}(string roman)
        {
            var values = roman.Select(numeral => numeral switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, 'D' => 500, _ => 1000 }).ToArray();
            // A smaller numeral before a larger one is subtracted.
            return values.Select((value, index) => index + 1 < values.Length && value < values[index + 1] ? -value : value).Sum();
        }
        """,
        "System.Linq");

    private static readonly (int Value, string Numeral)[] Numerals =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static IEnumerable<Component> All { get; } =
    [
        .. For<int>(number => number > int.MinValue ? Text(Math.Abs(number)) : null),
        .. For<long>(number => number > long.MinValue ? Math.Abs(number).ToString(CultureInfo.InvariantCulture) : null),
        Component.Of<int, int>("ReverseDigits", 6, number => ReverseDigits(number) is >= int.MinValue and <= int.MaxValue and var reversed ? (int)reversed : Undefined.Result,
            new("{helper}({0})") { Helper = ReverseHelper })
            with { Keywords = ["revers", "palindrom"], ResultName = "reversed" },
        Component.Of<int[], int>("FromDigits", 6, digits => FromDigits(digits) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : Undefined.Result,
            new("{0}.Aggregate(0, (number, digit) => (number * 10) + digit)", "System.Linq"))
            with { Keywords = ["digit", "single"], ResultName = "number" },
        Component.Of<int, int, int[]>("DigitsInBase", 7, (number, radix) => radix >= 2 ? DigitsInBase(number, radix) : Undefined.Result,
            new("{helper}({0}, {1})") { Helper = BaseHelper, Form = ListForm.ReadOnlyList })
            with { Keywords = ["base", "binary", "ternary", "octal", "digit", "radix"], ElementName = "digit", ResultName = "digits" },
        .. Notation("Binary", 2, "binary", "bits", "radix"),
        .. Notation("Octal", 8, "octal"),
        .. Notation("Hexadecimal", 16, "hexad"),
        Component.Of<int, string>("ToRoman", 8, number => number is >= 0 and < 4000 ? ToRoman(number) : Undefined.Result, new("{helper}({0})") { Helper = ToRomanHelper })
            with { Keywords = ["roman"], NeedsKeyword = true, ResultName = "roman" },
        Component.Of<string, int>("FromRoman", 8, roman => roman.All("IVXLCDM".Contains) ? FromRoman(roman) : Undefined.Result, new("{helper}({0})") { Helper = FromRomanHelper })
            with { Keywords = ["roman"], NeedsKeyword = true, ResultName = "number" },
    ];

    private static IEnumerable<Component> For<T>(Func<T, string?> textOf)
        where T : notnull =>
    [
        Component.Of<T, int[]>("Digits", 6, number => textOf(number) is { } text ? Array.ConvertAll(text.ToCharArray(), digit => digit - '0') : Undefined.Result,
            Digits("{0}.ToString(CultureInfo.InvariantCulture).Select(digit => digit - '0')") with { Form = ListForm.Sequence })
            with { Keywords = ["digit"], ElementName = "digit", ResultName = "digits" },
        Component.Of<T, int>("DigitSum", 6, number => textOf(number) is { } text ? text.Sum(digit => digit - '0') : Undefined.Result,
            Digits("{0}.ToString(CultureInfo.InvariantCulture).Sum(digit => digit - '0')"))
            with { Keywords = ["digit"], ResultName = "digitSum" },
        Component.Of<T, int>("DigitCount", 6, number => textOf(number) is { } text ? text.Length : Undefined.Result,
            new("Math.Abs({0}).ToString(CultureInfo.InvariantCulture).Length", "System", "System.Globalization"))
            with { Keywords = ["digit"], ResultName = "digitCount" },
    ];

    private static CSharpTemplate Digits(string text) =>
        new(text.Replace("{0}", "Math.Abs({0})", StringComparison.Ordinal), "System", "System.Globalization", "System.Linq");

    private static IEnumerable<Component> Notation(string name, int radix, params string[] keywords) =>
    [
        Component.Of<int, string>("To" + name, 6, number => Convert.ToString(number, radix), new($"Convert.ToString({{0}}, {radix})", "System"))
            with { Keywords = keywords, NeedsKeyword = true, ResultName = char.ToLowerInvariant(name[0]) + name[1..] },
        Component.Of<string, int>("From" + name, 7, text => Parse(text, radix), new($"Convert.ToInt32({{0}}, {radix})", "System"))
            with { Keywords = [.. keywords, "decimal"], NeedsKeyword = true, ResultName = "number" },
    ];

    private static Maybe<int> Parse(string text, int radix)
    {
        if (text.Length is 0 or > 31) return Undefined.Result;
        var number = 0L;
        foreach (var letter in text)
        {
            var digit = char.IsAsciiHexDigit(letter) ? Convert.ToInt32(letter.ToString(), 16) : radix;
            if (digit >= radix || number > int.MaxValue) return Undefined.Result;
            number = (number * radix) + digit;
        }

        return number <= int.MaxValue ? (int)number : Undefined.Result;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static long ReverseDigits(long number)
    {
        var reversed = 0L;
        for (; number != 0; number /= 10)
            reversed = (reversed * 10) + (number % 10);
        return reversed;
    }

    private static long FromDigits(int[] digits)
    {
        var number = 0L;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit;
            // A later digit may bring it back into range, but the program would already have wrapped around.
            if (number is < int.MinValue or > int.MaxValue) return long.MaxValue;
        }

        return number;
    }

    private static int[] DigitsInBase(int number, int radix)
    {
        var digits = new List<int>();
        for (; number > 0; number /= radix)
            digits.Add(number % radix);
        return [.. Enumerable.Reverse(digits)];
    }

    private static string ToRoman(int number)
    {
        var roman = "";
        foreach (var (value, numeral) in Numerals)
        {
            for (; number >= value; number -= value)
                roman += numeral;
        }

        return roman;
    }

    private static int FromRoman(string roman)
    {
        var values = roman.Select(numeral => Numerals.First(entry => entry.Numeral == numeral.ToString()).Value).ToArray();
        return values.Select((value, index) => index + 1 < values.Length && value < values[index + 1] ? -value : value).Sum();
    }
}
